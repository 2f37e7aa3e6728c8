import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decideAppeal } from '#lib/appeals/decide-appeal.ts'
import { mayStillAnswer } from '#lib/appeals/queries.ts'
import { settleLateAppeal } from '#lib/appeals/settle-late.ts'
import { withdrawAppeal } from '#lib/appeals/withdraw-appeal.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { answerAsked } from '#lib/requests/answer-asked.ts'
import { askPerson } from '#lib/requests/ask-person.ts'
import { closeUnanswered } from '#lib/requests/close-unanswered.ts'
import { remindUnanswered } from '#lib/requests/remind-person.ts'
import { appeal, appealsOf, daysLater, why } from './appeals-of.ts'
import { ask, at, decidedBy, declined, grantCopy, newHolder, newMember, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { onlyLetter } from './clock-letters.ts'

let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

/** Asked, reminded, and closed for want of an answer on the thirtieth day, 2 December. */
async function closed(region = 'GB') {
  const ana = await newHolder(region)
  const reference = await ask(ana, wholeCopy)
  const by = dee.as('requests:decide')
  await askPerson({ by, reference, reason: 'clarification', body: 'Which?', at })
  await remindUnanswered(daysLater(14), systemOf('unanswered'))
  expect(await closeUnanswered({ by, reference, at: daysLater(30) })).toEqual({ ok: true, value: null })
  const answer = (days: number) =>
    answerAsked({ by: ana.subject, reference, body: 'All of it, please.', at: daysLater(days) })
  return { ana, reference, answer }
}

const decide = (reference: string, outcome: 'upheld' | 'overturned', days: number) =>
  decideAppeal({ reference, outcome, explanation: why, by: eli.as('appeals:decide'), at: daysLater(days) })
const admit = (reference: string, days: number) =>
  settleLateAppeal({ reference, admit: true, note: 'In hospital.', by: eli.as('appeals:decide'), at: daysLater(days) })
const outcomesOf = async (reference: string) => (await appealsOf(reference)).map(({ outcome }) => outcome)

describe('what was closed for want of an answer', () => {
  it.each([
    ['GB', '2027-03-02'],
    ['CA', '2027-06-02'],
    ['US-VA', '2027-12-02'],
  ])(
    'can be appealed against for ninety days in %s, and is kept until its last recourse ends',
    async (region, last) => {
      const { ana, reference } = await closed(region)
      expect((await rowOf(reference)).recourseEndsAt?.toISOString().slice(0, 10)).toBe(last)
      expect(await appeal(ana, reference, daysLater(120))).toMatchObject({ ok: true, value: { late: false } })
      expect(await rowOf(reference)).toMatchObject({ state: 'appealed', recourseEndsAt: null })
      expect((await appealsOf(reference))[0]).toMatchObject({ against: 'closed-without-answer', lateSince: null })
      await withdrawAppeal({ reference, by: ana.subject, at: daysLater(120) })
      expect(await rowOf(reference)).toMatchObject({ state: 'closed-without-answer' })
      expect(await appeal(ana, reference, daysLater(121))).toMatchObject({ ok: true, value: { late: true } })
    },
  )

  it('is reviewed again after an appeal that succeeded, and by our own clock', async () => {
    const { ana, reference } = await closed()
    await appeal(ana, reference, daysLater(40))
    expect(await decide(reference, 'overturned', 50)).toMatchObject({ ok: true })
    // One month, and the 31 days from the question to the closing: 2 January; our own fifteen days end on the 6th.
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', legalDue: '2027-01-06' })
    await decidedBy(dee, reference, grantCopy, { when: daysLater(51) })
    expect(await rowOf(reference)).toMatchObject({ state: 'decided' })
  })

  it('is reviewed again by an answer, also while an appeal against the closing is under way', async () => {
    const { ana, reference, answer } = await closed()
    await appeal(ana, reference, daysLater(40))
    expect(await mayStillAnswer(await rowOf(reference))).toBe(true)
    expect(await answer(45)).toEqual({ ok: true, value: { reopened: true } })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', endedAt: null, legalDue: '2027-01-18' })
    expect(await outcomesOf(reference)).toEqual(['answered'])
    const words = await wordsOf(reference)
    for (const word of ['appeal-answered', 'person-answered', 'closing-set-aside', 'review-reopened'] as const)
      expect(words.filter((each) => each === word)).toHaveLength(1)
    expect((await onlyLetter(reference, 'reopened')).text).toContain('your appeal against the closing')
    expect(await decide(reference, 'upheld', 46)).toEqual({ ok: false, refusal: 'already-decided' })
    expect(await withdrawAppeal({ reference, by: ana.subject, at: daysLater(46) })).toMatchObject({ ok: false })
  })

  it('is not answered any more while an appeal against something else is under way', async () => {
    const { ana, reference, answer } = await closed()
    await answer(40)
    await decidedBy(dee, reference, Object.fromEntries(Object.keys(grantCopy).map((name) => [name, declined])), {
      when: daysLater(41),
    })
    await appeal(ana, reference, daysLater(42))
    expect(await mayStillAnswer(await rowOf(reference))).toBe(false)
    expect(await answer(43)).toEqual({ ok: false, refusal: 'nothing-asked' })
  })
})

describe('a late appeal and a late answer', () => {
  it('the answer first: the appeal is settled with it, and the request can be decided and appealed against again', async () => {
    const { ana, reference, answer } = await closed()
    expect(await appeal(ana, reference, daysLater(130))).toMatchObject({ value: { late: true } })
    expect(await answer(131)).toEqual({ ok: true, value: { reopened: true } })
    expect(await outcomesOf(reference)).toEqual(['answered'])
    expect(await admit(reference, 132)).toEqual({ ok: false, refusal: 'not-late' })
    const proposals = Object.fromEntries(Object.keys(grantCopy).map((name) => [name, declined]))
    await decidedBy(dee, reference, proposals, { when: daysLater(133) })
    expect(await rowOf(reference)).toMatchObject({ state: 'declined' })
    expect(await appeal(ana, reference, daysLater(134))).toMatchObject({ ok: true, value: { late: false } })
    expect((await appealsOf(reference)).map(({ against }) => against)).toEqual(['closed-without-answer', 'declined'])
  })

  it('the admission first: the answer takes the request up all the same', async () => {
    const { ana, reference, answer } = await closed()
    await appeal(ana, reference, daysLater(130))
    expect(await admit(reference, 131)).toMatchObject({ ok: true })
    expect(await answer(132)).toEqual({ ok: true, value: { reopened: true } })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review' })
    expect(await outcomesOf(reference)).toEqual(['answered'])
  })

  it('the refusal first, and the answer comes all the same', async () => {
    const { ana, reference, answer } = await closed()
    await appeal(ana, reference, daysLater(130))
    const refusing = { reference, admit: false, note: 'You had our letter.', at: daysLater(131) }
    expect(await settleLateAppeal({ ...refusing, by: eli.as('appeals:decide') })).toMatchObject({ ok: true })
    expect(await answer(132)).toEqual({ ok: true, value: { reopened: true } })
    expect(await outcomesOf(reference)).toEqual(['refused-late'])
  })

  it('both at once: neither throws, and the request is reviewed again', async () => {
    const { ana, reference, answer } = await closed()
    await appeal(ana, reference, daysLater(130))
    const [admitted, answered] = await Promise.all([admit(reference, 131), answer(131)])
    expect(answered).toEqual({ ok: true, value: { reopened: true } })
    expect(admitted.ok || admitted.refusal).toSatisfy((told: unknown) => told === true || told === 'not-late')
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review' })
    expect(await outcomesOf(reference)).toEqual(['answered'])
  })
})
