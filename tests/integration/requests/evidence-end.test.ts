import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideAppeal } from '#lib/appeals/decide-appeal.ts'
import { withdrawAppeal } from '#lib/appeals/withdraw-appeal.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { env } from '#lib/env.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { addRequestFile } from '#lib/request-files/add-request-file.ts'
import { removeUnknownRequestFiles } from '#lib/request-files/remove-unknown-files.ts'
import { purgeEnded } from '#lib/retention/purge.ts'
import { asOwner } from '#tests/support/database.ts'
import { appeal, daysLater, why } from './appeals-of.ts'
import { ask, at, decidedBy, declined, newHolder, newMember, rowOf } from './asking.ts'

let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

/** A request with a file as evidence, declined on 2 November 2026. */
async function declinedWithFile(region: string) {
  const ana = await newHolder(region)
  const reference = await ask(ana, { kind: 'objection', purpose: 'improvement', reason: 'x' })
  const bytes = Buffer.from('My lease, from March.')
  const added = await addRequestFile({ by: ana.subject, to: { reference }, name: 'lease.txt', bytes, at })
  if (!added.ok) throw new Error(added.refusal)
  await decidedBy(dee, reference, { all: declined })
  return { ana, reference, fileId: added.value.id }
}

/** What is left of the file at that moment: its row, and what rests on the disk. */
async function leftOf(fileId: string, moment: string): Promise<string> {
  await purgeEnded(new Date(moment), systemOf('test'))
  await removeUnknownRequestFiles()
  const rows = await asOwner()`select 1 from request_files where id = ${fileId}`
  const files = await readdir(path.join(env().DATA_DIR, 'request-files'))
  return [
    ...(rows.length > 0 ? ['row'] : []),
    ...(files.some((name) => name.startsWith(fileId)) ? ['file'] : []),
  ].join()
}

describe('what came as evidence', () => {
  it('goes when recourse ends, row and file, on the day after the last', async () => {
    const { reference, fileId } = await declinedWithFile('CA-QC')
    // Quebec gives thirty days, our own promise ninety: to 31 January 2027, the whole day in London.
    expect((await rowOf(reference)).recourseEndsAt?.toISOString()).toBe('2027-01-31T23:59:59.999Z')
    expect(await leftOf(fileId, '2027-01-31T23:59:00Z')).toBe('row,file')
    expect(await leftOf(fileId, '2027-02-01T00:00:00Z')).toBe('')
  })

  it('follows the authority’s own period: six months in Canada, a year where none is named', async () => {
    const [canada, germany] = [await declinedWithFile('CA-ON'), await declinedWithFile('DE')]
    expect(await leftOf(canada.fileId, '2027-05-02T22:59:00Z')).toBe('row,file')
    expect(await leftOf(canada.fileId, '2027-05-02T23:00:00Z')).toBe('')
    expect(await leftOf(germany.fileId, '2027-11-02T23:59:00Z')).toBe('row,file')
    expect(await leftOf(germany.fileId, '2027-11-03T00:00:00Z')).toBe('')
  })

  it('stays while an appeal is open, and from its decision for the authority’s period', async () => {
    const { ana, reference, fileId } = await declinedWithFile('CA-QC')
    await appeal(ana, reference, daysLater(80))
    expect(await leftOf(fileId, '2028-01-01T00:00:00Z')).toBe('row,file')
    const decided = new Date('2027-02-20T10:00:00Z')
    const by = eli.as('appeals:decide')
    await decideAppeal({ reference, outcome: 'upheld', explanation: why, by, at: decided })
    expect(await leftOf(fileId, '2027-03-22T23:59:00Z')).toBe('row,file')
    expect(await leftOf(fileId, '2027-03-23T00:00:00Z')).toBe('')
  })

  it('stays while a late appeal waits; taken back, the old day counts again', async () => {
    const { ana, reference, fileId } = await declinedWithFile('CA-QC')
    await appeal(ana, reference, daysLater(91))
    expect(await leftOf(fileId, '2027-02-05T00:00:00Z')).toBe('row,file')
    await withdrawAppeal({ reference, by: ana.subject, at: daysLater(92) })
    expect(await leftOf(fileId, '2027-02-05T00:00:00Z')).toBe('')
  })

  it('stays while the request is reviewed again', async () => {
    const { ana, reference, fileId } = await declinedWithFile('CA-QC')
    await appeal(ana, reference)
    const by = eli.as('appeals:decide')
    await decideAppeal({ reference, outcome: 'overturned', explanation: why, by, at: daysLater(2) })
    expect(await leftOf(fileId, '2028-01-01T00:00:00Z')).toBe('row,file')
  })

  it('stays under a legal hold', async () => {
    const { ana, fileId } = await declinedWithFile('CA-QC')
    const hold = asOwner()`insert into holds (id, subject_id, reason, law, placed_by, placed_at, review_on)
      values (gen_random_uuid(), ${ana.subjectId}, 'Claim', 'Order', ${eli.staffId}, ${at}, '2028-01-01') returning id`
    await hold
    expect(await leftOf(fileId, '2027-06-01T00:00:00Z')).toBe('row,file')
    await asOwner()`update holds set lifted_at = ${at} where subject_id = ${ana.subjectId}`
    expect(await leftOf(fileId, '2027-06-01T00:00:00Z')).toBe('')
  })
})

it('keeps what was asked for while recourse is open, where the law says so (PIPEDA 8(8))', async () => {
  const [canada, virginia] = [await declinedWithFile('CA-ON'), await declinedWithFile('US-VA')]
  const event = (subjectId: string) =>
    asOwner()`insert into site_visits (id, subject_id, at, path) values (gen_random_uuid(), ${subjectId}, '2024-12-01', ${subjectId})`
  for (const { ana } of [canada, virginia]) await event(ana.subjectId)
  const left = async (moment: string) => {
    await purgeEnded(new Date(moment), systemOf('test'))
    const rows =
      await asOwner()`select path from site_visits where path in (${canada.ana.subjectId}, ${virginia.ana.subjectId})`
    return rows.map(({ path: whose }) => (whose === canada.ana.subjectId ? 'canada' : 'virginia'))
  }
  expect(await left('2027-04-01T00:00:00Z')).toEqual(['canada'])
  expect(await left('2027-06-01T00:00:00Z')).toEqual([])
})
