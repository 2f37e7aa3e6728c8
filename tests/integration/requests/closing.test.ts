import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { answerAsked } from '#lib/requests/answer-asked.ts'
import { askPerson } from '#lib/requests/ask-person.ts'
import { closeUnanswered } from '#lib/requests/close-unanswered.ts'
import { extendRequest } from '#lib/requests/extend-request.ts'
import { remindUnanswered } from '#lib/requests/remind-person.ts'
import { actionsOn, ask, at, decidedBy, grantCopy, newHolder, newMember, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { daysLater, entriesOf, lettersOf, onlyLetter, reckoningOf } from './clock-letters.ts'

let dee: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
})
afterAll(closeSender)

const sweep = (when: Date) => remindUnanswered(when, systemOf('unanswered'))
const close = (reference: string, when: Date) => closeUnanswered({ by: dee.as('requests:decide'), reference, at: when })

async function asked(region: string) {
  const ana = await newHolder(region)
  const reference = await ask(ana, wholeCopy)
  const question = { by: dee.as('requests:decide'), reference, reason: 'clarification', body: 'Which?', at } as const
  await askPerson(question)
  return { ana, reference }
}

async function closed(region: string, when = daysLater(30)) {
  const { ana, reference } = await asked(region)
  await sweep(daysLater(14))
  expect(await close(reference, when)).toEqual({ ok: true, value: null })
  return { ana, reference }
}

describe('closing for want of an answer', () => {
  it('comes after a reminder and thirty days, and not before', async () => {
    const { reference } = await asked('GB')
    expect(await close(reference, daysLater(40))).toEqual({ ok: false, refusal: 'not-reminded' })
    await sweep(daysLater(13))
    expect(await lettersOf(reference, 'reminded')).toHaveLength(0)
    await sweep(daysLater(14))
    await sweep(daysLater(15))
    expect((await onlyLetter(reference, 'reminded')).subject).toBe('Reminder: we wait for your answer')
    expect((await wordsOf(reference)).filter((word) => word === 'person-reminded')).toHaveLength(1)
    expect(await close(reference, daysLater(29))).toEqual({ ok: false, refusal: 'too-early' })
    expect(await close(reference, daysLater(30))).toEqual({ ok: true, value: null })
    expect(await rowOf(reference)).toMatchObject({ state: 'closed-without-answer', endedAt: daysLater(30) })
    const letter = await onlyLetter(reference, 'closed')
    for (const words of [
      'still answer',
      'appeal',
      'Information Commissioner’s Office',
      `/account/requests/${reference}`,
    ])
      expect(letter.text).toContain(words)
    expect(await close(reference, daysLater(31))).toEqual({ ok: false, refusal: 'not-waiting' })
  })

  it('does not make us late where the clock runs on: the reminder and the closing come sooner', async () => {
    const { reference } = await asked('DE')
    await sweep(daysLater(14))
    expect(await lettersOf(reference, 'reminded')).toHaveLength(1)
    expect(await close(reference, daysLater(28))).toEqual({ ok: false, refusal: 'too-early' })
    expect(await close(reference, daysLater(29))).toEqual({ ok: true, value: null })
    const { answered, steps, legalDue } = await reckoningOf(reference, daysLater(60))
    expect([String(answered), String(legalDue)]).toEqual(['2026-12-01', '2026-12-02'])
    expect(steps.at(-1)?.text).toBe('We closed it on 1 December 2026, because we had no answer from you.')
  })

  it('is reminded of anew when something else is asked on the same day, once each however often the sweep comes', async () => {
    const ana = await newHolder('DE')
    const reference = await ask(ana, wholeCopy)
    const question = { by: dee.as('requests:decide'), reference, reason: 'question' } as const
    const hour = (nth: number) => new Date(daysLater(24).getTime() + nth * 3_600_000)
    await askPerson({ ...question, body: 'Which format?', at: hour(0) })
    await sweep(hour(1))
    await answerAsked({ by: ana.subject, reference, body: 'CSV.', at: hour(2) })
    await sweep(hour(3))
    await askPerson({ ...question, body: 'Which of your two addresses?', at: hour(4) })
    await sweep(hour(5))
    await Promise.all([sweep(hour(6)), sweep(hour(6))])
    expect((await wordsOf(reference)).filter((word) => word === 'person-reminded')).toHaveLength(2)
    expect(await lettersOf(reference, 'reminded')).toHaveLength(2)
  })

  it('is only for what waits', async () => {
    const reference = await ask(await newHolder(), wholeCopy)
    expect(await close(reference, daysLater(60))).toEqual({ ok: false, refusal: 'not-waiting' })
    expect(await close('PR-2222222222', at)).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('is undone by a late answer: appealed, overturned, reopened at once, with a clock that says so', async () => {
    const { ana, reference } = await closed('US-CA')
    const late = await answerAsked({ by: ana.subject, reference, body: 'All of it, please.', at: daysLater(50) })
    expect(late).toEqual({ ok: true, value: { reopened: true } })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', endedAt: null, legalDue: '2027-02-05' })
    const all = await actionsOn(reference)
    const moves = ['request.appeal', 'request.overturn', 'request.reopen']
    expect(all.filter((action) => moves.includes(action)).sort()).toEqual(moves)
    const { answered, start, steps } = await reckoningOf(reference, daysLater(51))
    expect([answered, String(start)]).toEqual([null, '2026-12-22'])
    expect(steps.map(({ text }) => text).join(' ')).toContain('after we had closed the request')
    expect((await onlyLetter(reference, 'reopened')).text).toContain('5 February 2027')
    expect(await entriesOf(reference)).toEqual([
      'received 2026-11-02',
      'acknowledged 2026-11-02',
      'paused 2026-11-02 clarification',
      'answered 2026-12-02 clarification',
      'reopened 2026-12-22',
    ])
  })

  it('goes on like any other after that, and is answered a second time', async () => {
    const { ana, reference } = await closed('GB')
    await answerAsked({ by: ana.subject, reference, body: 'All of it, please.', at: daysLater(50) })
    const declined = { outcome: 'declined', reason: 'unreasonably-repetitive', explanation: 'x'.repeat(60) } as const
    const proposals = Object.fromEntries(Object.keys(grantCopy).map((category) => [category, declined]))
    await decidedBy(dee, reference, proposals, { when: daysLater(55) })
    expect(await rowOf(reference)).toMatchObject({ state: 'declined' })
    expect(String((await reckoningOf(reference, daysLater(60))).answered)).toBe('2026-12-27')
  })

  it('takes longer once in all, also after it was reopened', async () => {
    const { ana, reference } = await asked('GB')
    const longer = { by: dee.as('requests:decide'), reference, reason: 'complexity', facts: 'Many systems.' } as const
    await extendRequest({ ...longer, at: daysLater(1) })
    await sweep(daysLater(14))
    await close(reference, daysLater(30))
    await answerAsked({ by: ana.subject, reference, body: 'All of it.', at: daysLater(40) })
    // The longer date, once given, is not taken back by the late answer.
    expect(await rowOf(reference)).toMatchObject({ legalDue: '2027-02-03' })
    expect(await extendRequest({ ...longer, at: daysLater(41) })).toEqual({ ok: false, refusal: 'already-extended' })
  })

  it('can be answered by post as well, and again only while it is closed', async () => {
    const { reference } = await closed('GB')
    const entered = { by: dee.as('requests:decide'), reference, body: 'All.', receivedOn: '2026-12-20' }
    expect(await answerAsked({ ...entered, at: daysLater(50) })).toEqual({ ok: true, value: { reopened: true } })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', legalDue: '2027-01-20' })
    expect(await answerAsked({ ...entered, at: daysLater(51) })).toEqual({ ok: false, refusal: 'nothing-asked' })
  })
})
