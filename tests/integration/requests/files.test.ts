import { randomUUID } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { freshSubjectOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import { env } from '#lib/env.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { addRequestFile } from '#lib/request-files/add-request-file.ts'
import { downloadRequestFile } from '#lib/request-files/download-request-file.ts'
import { requestFileHolding } from '#lib/request-files/holdings.ts'
import { findRequestFile, listDraftFilesOf, listFilesOf } from '#lib/request-files/queries.ts'
import { removeUnknownRequestFiles } from '#lib/request-files/remove-unknown-files.ts'
import { pngChunk, pngWith } from '#lib/request-files/sample-files.ts'
import { saveDraft } from '#lib/requests/save-draft.ts'
import { submitRequest } from '#lib/requests/submit.ts'
import { purgeEnded } from '#lib/retention/purge.ts'
import { asOwner } from '#tests/support/database.ts'
import { appeal } from './appeals-of.ts'
import { actionsOn, ask, at, newHolder, newMember, rowOf } from './asking.ts'

afterAll(closeSender)

const folder = () => path.join(env().DATA_DIR, 'request-files')
const objection = { kind: 'objection', purpose: 'improvement', reason: 'x' } as const
const bytes = Buffer.from('The right name is Ana.')

async function whole(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of content) pieces.push(piece)
  return Buffer.concat(pieces)
}

describe('a file that comes with a request', () => {
  it('waits on the draft, where the newest counts, and goes with the request', async () => {
    const ana = await newHolder()
    const draftId = await saveDraft({ by: ana.subject, details: objection, at })
    const add = (name: string) => addRequestFile({ by: ana.subject, to: { draftId }, name, bytes, at })
    await add('first.txt')
    await add('C:\\letters\\second.exe')
    expect((await listDraftFilesOf(ana.subject, draftId)).map(({ name }) => name)).toEqual(['second.txt'])
    expect(await listDraftFilesOf((await newHolder()).subject, draftId)).toEqual([])
    const sent = await submitRequest({ by: ana.byPasskey, draftId, at })
    const reference = sent.ok ? sent.value.reference : ''
    expect((await listFilesOf(await rowOf(reference))).map(({ name }) => name)).toEqual(['second.txt'])
    expect(await removeUnknownRequestFiles()).toBe(1)
    expect(await removeUnknownRequestFiles()).toBe(0)
  })

  it('rests encrypted, opens for its person and for staff with a trace, and for nobody else', async () => {
    const [ana, bo, dee] = [await newHolder(), await newHolder(), await newMember('reviewer')]
    const reference = await ask(ana, objection)
    const png = pngWith(pngChunk('tEXt', Buffer.from('Taken at home')))
    const added = await addRequestFile({ by: ana.subject, to: { reference }, name: 'shot.png', bytes: png, at })
    const fileId = added.ok ? added.value.id : ''
    const [name = ''] = (await readdir(folder())).filter((each) => each.startsWith(fileId))
    expect((await readFile(path.join(folder(), name))).includes('PNG')).toBe(false)
    const open = (subjectId: string) => freshSubjectOf(subjectOf(subjectId, null), 'passkey')
    const wanted = { reference, fileId, at }
    for (const by of [open(ana.subjectId), dee.as('requests:read')])
      expect(await findRequestFile(by, wanted)).toMatchObject({ name: 'shot.png', bytes: pngWith().length })
    expect(await findRequestFile(open(bo.subjectId), wanted)).toBeNull()
    for (const by of [open(ana.subjectId), dee.as('requests:read')]) {
      const file = await downloadRequestFile(by, wanted)
      expect(file && (await whole(file.stream)).equals(pngWith())).toBe(true)
    }
    const otherReference = await ask(bo, objection)
    expect(await downloadRequestFile(open(bo.subjectId), wanted)).toBeNull()
    expect(await downloadRequestFile(open(bo.subjectId), { ...wanted, reference: otherReference })).toBeNull()
    expect(await downloadRequestFile(open(ana.subjectId), { ...wanted, fileId: randomUUID() })).toBeNull()
    expect((await actionsOn(reference)).slice(1)).toEqual([
      'request-file.added',
      'request-file.downloaded',
      'request-file.downloaded',
    ])
    const beside = await requestFileHolding.beside?.read?.(fileId)
    expect([beside?.name, beside && (await whole(beside.content)).equals(pngWith())]).toEqual(['shot.png', true])
    expect(await requestFileHolding.beside?.read?.(randomUUID())).toBeNull()
  })

  it('is refused where it does not belong, and leaves nothing behind', async () => {
    const [ana, bo] = [await newHolder(), await newHolder()]
    const reference = await ask(ana, objection)
    const before = await readdir(folder())
    const add = (changes: Partial<Parameters<typeof addRequestFile>[0]>) =>
      addRequestFile({ by: ana.subject, to: { reference }, name: 'a.txt', bytes, at, ...changes })
    expect(await add({ by: bo.subject })).toMatchObject({ refusal: 'not-found' })
    expect(await add({ to: { draftId: randomUUID() } })).toMatchObject({ refusal: 'not-found' })
    expect(await add({ bytes: Buffer.from('MZ\0') })).toMatchObject({ refusal: 'wrong-kind' })
    expect(await add({ name: '4242 4242 4242 4242.txt' })).toMatchObject({ refusal: 'card-number' })
    expect(await readdir(folder())).toEqual(before)
    for (let nth = 0; nth < 10; nth += 1) await add({})
    expect(await add({})).toMatchObject({ refusal: 'too-many' })
    await asOwner()`update requests set state = 'done' where reference = ${reference}`
    expect(await add({})).toMatchObject({ refusal: 'not-found' })
  })

  it('ends a year after the request, and what a killed writer left is tidied away', async () => {
    const ana = await newHolder()
    const reference = await ask(ana, objection)
    await addRequestFile({ by: ana.subject, to: { reference }, name: 'a.txt', bytes, at })
    await asOwner()`delete from request_files where request_id <> ${(await rowOf(reference)).id}`
    await writeFile(path.join(folder(), `${randomUUID()}.file.sealed.${randomUUID()}.part`), 'half')
    await removeUnknownRequestFiles()
    expect(await readdir(folder())).toHaveLength(1)
    const left = async () => {
      await purgeEnded(at, systemOf('test'))
      await removeUnknownRequestFiles()
      return readdir(folder())
    }
    await asOwner()`update request_files set added_at = '2025-10-30'`
    await asOwner()`update requests set state = 'declined', ended_at = '2025-11-03' where reference = ${reference}`
    // Not a year after the request yet, and then while an appeal is open.
    expect(await left()).toHaveLength(1)
    await asOwner()`update requests set ended_at = '2025-10-31' where reference = ${reference}`
    expect(await appeal(ana, reference, at)).toMatchObject({ ok: true })
    expect(await left()).toHaveLength(1)
    await asOwner()`update appeals set decided_at = ${at} where request_id = ${(await rowOf(reference)).id}`
    expect(await left()).toEqual([])
  })
})
