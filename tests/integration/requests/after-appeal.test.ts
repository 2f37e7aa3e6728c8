import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { clockWarnings } from '#db/schema/requests.ts'
import { decideAppeal } from '#lib/appeals/decide-appeal.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { answerAsked } from '#lib/requests/answer-asked.ts'
import { askPerson } from '#lib/requests/ask-person.ts'
import { extendRequest } from '#lib/requests/extend-request.ts'
import { refuseBySilence } from '#lib/requests/refuse-by-silence.ts'
import { tellStaffDue } from '#lib/requests/tell-staff-due.ts'
import { appeal, daysLater, declinedBy, why } from './appeals-of.ts'
import { newHolder, newMember, rowOf, wordsOf } from './asking.ts'

let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

/** Declined on the day of receipt, appealed, and set aside so many days later. */
async function won(region: string, days: number) {
  const ana = await newHolder(region)
  const reference = await declinedBy(dee, ana)
  await appeal(ana, reference, daysLater(days - 1))
  const by = eli.as('appeals:decide')
  const decided = await decideAppeal({ reference, outcome: 'overturned', explanation: why, by, at: daysLater(days) })
  if (!decided.ok) throw new Error(decided.refusal)
  return { ana, reference }
}

const sweep = async (days: number) => {
  await tellStaffDue(daysLater(days), systemOf('due'))
  await refuseBySilence(daysLater(days), systemOf('silence'))
}
const breachesOf = async (reference: string) => {
  const { id } = await rowOf(reference)
  const rows = await db().select().from(clockWarnings).where(eq(clockWarnings.requestId, id))
  return rows.flatMap(({ kind, dueOn }) => (kind === 'breach' ? [dueOn] : []))
}
const byDee = () => ({ by: dee.as('requests:decide') })

describe('a review that an appeal has opened again', () => {
  it('stands still while it waits for the person, and no breach is recorded', async () => {
    const { ana, reference } = await won('GB', 60)
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', legalDue: '2027-01-18' })
    const question = { ...byDee(), reference, reason: 'clarification', body: 'Which?', at: daysLater(62) } as const
    expect(await askPerson(question)).toMatchObject({ ok: true })
    await sweep(90)
    expect(await breachesOf(reference)).toEqual([])
    await answerAsked({ by: ana.subject, reference, body: 'That one.', at: daysLater(90) })
    // 16 January and the 29 days from the question to the answer, both included: 14 February, a Sunday.
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', legalDue: '2027-02-15' })
    await sweep(105)
    expect(await breachesOf(reference)).toEqual([])
    await sweep(106)
    expect(await breachesOf(reference)).toEqual(['2027-02-15'])
  })

  it('can take longer only by the law’s own extension, while its first period lasts', async () => {
    const longer = (reference: string, days: number) =>
      extendRequest({ ...byDee(), reference, reason: 'complexity', facts: 'Many systems.', at: daysLater(days) })
    const [early, late] = [await won('US-VA', 10), await won('US-VA', 60)]
    expect(await longer(early.reference, 40)).toEqual({ ok: true, value: { due: '2027-01-31' } })
    expect(await longer(late.reference, 61)).toEqual({ ok: false, refusal: 'our-own-period' })
  })

  it.each(['CA', 'CA-QC'])('is late but not refused by silence once our own date has passed, in %s', async (region) => {
    const { reference } = await won(region, 60)
    await sweep(76)
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', legalDue: '2027-01-16' })
    expect(await breachesOf(reference)).toEqual(['2027-01-16'])
    expect(await wordsOf(reference)).not.toContain('deemed-refused')
  })

  it('is refused by silence where the law’s own date was still ahead and is the later one (PIPEDA 8(5))', async () => {
    const { reference } = await won('CA', 5)
    expect(await rowOf(reference)).toMatchObject({ legalDue: '2026-12-02' })
    await sweep(31)
    expect(await rowOf(reference)).toMatchObject({ state: 'deemed-refused' })
  })
})
