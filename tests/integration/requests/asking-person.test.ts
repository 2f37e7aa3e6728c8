import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { answerAsked } from '#lib/requests/answer-asked.ts'
import { askPerson } from '#lib/requests/ask-person.ts'
import { previewAsk } from '#lib/requests/ask-preview.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { scopeOf } from '#lib/requests/scope.ts'
import { listClockEntries } from '#lib/requests/story-queries.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { ask, at, grantAll, grantCopy, newHolder, newMember, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { daysLater, entriesOf, onlyLetter, reckoningOf } from './clock-letters.ts'

let dee: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
})
afterAll(closeSender)

const staff = () => dee.as('requests:decide')
const question = 'Do you mean the purchases of 2025 too?'
const dueOn = async (reference: string, when: Date) => isoDay((await reckoningOf(reference, when)).legalDue)

async function asked(region: string, reason: 'clarification' | 'question' = 'clarification', when = daysLater(3)) {
  const ana = await newHolder(region)
  const reference = await ask(ana, wholeCopy)
  const outcome = await askPerson({ by: staff(), reference, reason, body: question, at: when })
  expect(outcome).toEqual({ ok: true, value: { reference } })
  return { ana, reference }
}

describe('asking the person for something', () => {
  it('stops the clock where the law lets it, as staff saw before, and runs on from the day of the answer', async () => {
    const ana = await newHolder('GB')
    const reference = await ask(ana, wholeCopy)
    const row = await rowOf(reference)
    const preview = previewAsk(row, await listClockEntries(row), 'clarification', civilDate(daysLater(3), 'UTC'))
    expect(preview.standsStill).toBe(true)
    expect([preview.due, preview.dueAfterAWeek].map(String)).toEqual(['2026-12-02', '2026-12-10'])
    await askPerson({ by: staff(), reference, reason: 'clarification', body: question, at: daysLater(3) })
    expect(await rowOf(reference)).toMatchObject({ state: 'waiting-for-person', legalDue: '2026-12-02' })
    expect(await dueOn(reference, daysLater(10))).toBe('2026-12-10')
    expect(await wordsOf(reference)).toEqual(['asked-person', 'clock-paused', 'received', 'review-started'])
    const letter = await onlyLetter(reference, 'asked')
    expect(letter.text).toContain('do not count')
    expect(letter.text).not.toContain('2025')
    expect((await listMessagesOf(ana.subject, row)).map(({ text, author }) => [author, text])).toEqual([
      ['staff', question],
    ])

    const answer = await answerAsked({ by: ana.subject, reference, body: 'All of them.', at: daysLater(10) })
    expect(answer).toEqual({ ok: true, value: { reopened: false } })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', legalDue: '2026-12-10' })
    expect(await entriesOf(reference)).toEqual([
      'received 2026-11-02',
      'acknowledged 2026-11-02',
      'paused 2026-11-05 clarification',
      'resumed 2026-11-12 clarification',
    ])
    expect((await onlyLetter(reference, 'answered')).text).toContain('10 December 2026')
    const again = await answerAsked({ by: ana.subject, reference, body: 'Once more.', at: daysLater(11) })
    expect(again).toEqual({ ok: false, refusal: 'nothing-asked' })
  })

  it.each(['US-CA', 'DE', 'CA', 'BR'])(
    'records that we asked, and counts on, where the law lets nothing stop: %s',
    async (region) => {
      const { ana, reference } = await asked(region)
      const before = await dueOn(reference, at)
      expect(await entriesOf(reference)).toContain('paused 2026-11-05 clarification')
      expect(await wordsOf(reference)).not.toContain('clock-paused')
      expect((await onlyLetter(reference, 'asked')).text).toContain('go on counting')
      await answerAsked({ by: ana.subject, reference, body: 'All of them.', at: daysLater(6) })
      expect(await dueOn(reference, daysLater(6))).toBe(before)
      const { steps } = await reckoningOf(reference, daysLater(6))
      expect(steps.map(({ text }) => text).join(' ')).toContain('does not stop the clock for this')
    },
  )

  it('does not stop the clock of the United Kingdom for a question about the format', async () => {
    const { reference } = await asked('GB', 'question')
    expect(await entriesOf(reference)).toContain('paused 2026-11-05 question')
    expect(await dueOn(reference, daysLater(12))).toBe('2026-12-02')
  })

  it('lets staff enter an answer that came by post, as of the day on which it came', async () => {
    const { ana, reference } = await asked('GB')
    const entered = { by: staff(), reference, body: 'All of them.', at: daysLater(12) }
    expect(await answerAsked({ ...entered, receivedOn: '2026-11-15' })).toEqual({ ok: false, refusal: 'day-ahead' })
    const early = await answerAsked({ ...entered, receivedOn: '2026-11-04' })
    expect(early).toEqual({ ok: false, refusal: 'day-before-asked' })
    expect(await answerAsked({ ...entered, receivedOn: '2026-11-09' })).toMatchObject({ ok: true })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', legalDue: '2026-12-07' })
    const [, answer] = await listMessagesOf(ana.subject, await rowOf(reference))
    expect(answer).toMatchObject({ text: 'All of them.', own: true })
  })

  it('puts the question into the letter where letters are all they get', async () => {
    const ana = await newHolder('GB')
    const reference = await ask(ana, wholeCopy)
    await db().update(requests).set({ answerBy: 'post' }).where(eq(requests.reference, reference))
    await askPerson({ by: staff(), reference, reason: 'clarification', body: question, at })
    expect((await onlyLetter(reference, 'asked')).text).toContain(question)
  })

  it('asks once, of what is undecided, and keeps strangers out', async () => {
    const { reference } = await asked('GB')
    const again = { by: staff(), reference, reason: 'question', body: question, at: daysLater(4) } as const
    expect(await askPerson(again)).toEqual({ ok: false, refusal: 'asked-already' })
    const bo = await newHolder('GB')
    const stranger = { by: bo.subject, reference, body: 'Mine', at }
    expect(await answerAsked(stranger)).toEqual({ ok: false, refusal: 'not-found' })
    const decided = await ask(bo, wholeCopy)
    await decideRequest({ by: staff(), reference: decided, proposals: grantCopy, at })
    expect(await askPerson({ ...again, reference: decided })).toEqual({ ok: false, refusal: 'already-decided' })
    expect(await askPerson({ ...again, reference: 'PR-2222222222' })).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('does not ask over a first decision that waits', async () => {
    const ana = await newHolder('GB')
    const reference = await ask(ana, { kind: 'deletion' })
    await decideRequest({ by: staff(), reference, proposals: grantAll(scopeOf({ kind: 'deletion' })), at })
    const outcome = await askPerson({ by: staff(), reference, reason: 'question', body: question, at })
    expect(outcome).toEqual({ ok: false, refusal: 'waits-for-second-person' })
  })

  it('lets one of two who answer and ask at the same moment go first, and loses nothing', async () => {
    const { ana, reference } = await asked('GB')
    const answers = await Promise.all(
      [1, 2, 3].map((n) => answerAsked({ by: ana.subject, reference, body: `Answer ${n}`, at: daysLater(5) })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await entriesOf(reference)).filter((entry) => entry.startsWith('resumed'))).toHaveLength(1)
  })
})
