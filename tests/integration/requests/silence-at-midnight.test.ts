import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { clockWarnings } from '#db/schema/requests.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { approveDecision } from '#lib/requests/approve.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import type { Proposal } from '#lib/requests/decision-check.ts'
import { listHolds } from '#lib/requests/hold-queries.ts'
import { recallDecision } from '#lib/requests/recall-decision.ts'
import { refuseBySilence } from '#lib/requests/refuse-by-silence.ts'
import { settleDecisions } from '#lib/requests/settle-decisions.ts'
import { tellStaffDue } from '#lib/requests/tell-staff-due.ts'
import { ask, declined, grantCopy, newHolder, newMember, rowOf, seenBy, wholeCopy, wordsOf } from './asking.ts'
import { lettersOf, onlyLetter } from './clock-letters.ts'

// Asked on 2 November, to be answered by 2 December (PIPEDA 8(3)); the ten minutes of a decision of that evening end on the day after.
const lastDay = (clock: string) => new Date(`2026-12-02T${clock}Z`)
const nextDay = (clock: string) => new Date(`2026-12-03T${clock}Z`)

let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

const silence = (when: Date) => refuseBySilence(when, systemOf('silence'))
const settling = (when: Date) => settleDecisions(systemOf('settle-decisions'), when)
const stateOf = async (reference: string) => (await rowOf(reference)).state

const asked = async (region = 'CA') => ask(await newHolder(region), wholeCopy)
const refuseAll = Object.fromEntries(categories.map((category) => [category, declined]))

async function decides(reference: string, proposals: Record<string, Proposal>, when: Date) {
  const decided = await decideRequest({ by: dee.as('requests:decide'), reference, proposals, late: true, at: when })
  expect(decided.ok).toBe(true)
}
async function approves(reference: string, when: Date) {
  const seen = await seenBy(eli, reference)
  expect(
    await approveDecision({ by: eli.as('requests:approve'), reference, seen, late: true, at: when }),
  ).toMatchObject({
    ok: true,
  })
}
const recalls = (reference: string, when: Date) =>
  recallDecision({ by: dee.as('requests:decide'), reference, at: when })

async function notesOf(reference: string) {
  const { id } = await rowOf(reference)
  const rows = await db()
    .select({ kind: clockWarnings.kind })
    .from(clockWarnings)
    .where(and(eq(clockWarnings.requestId, id), eq(clockWarnings.dueOn, '2026-12-02')))
  return rows.map(({ kind }) => kind).sort()
}

describe('a decision of the last evening, whose letter leaves after midnight', () => {
  it.each(['CA', 'CA-QC'])('is an answer and no silence in %s', async (region) => {
    const reference = await asked(region)
    await decides(reference, grantCopy, lastDay('23:55:00'))
    await silence(nextDay('00:00:00'))
    await silence(nextDay('00:04:59'))
    expect(await stateOf(reference)).toBe('in-review')
    await Promise.all([settling(nextDay('00:05:00')), silence(nextDay('00:05:00'))])
    await silence(nextDay('00:06:00'))
    expect(await stateOf(reference)).toBe('decided')
    expect(await wordsOf(reference)).not.toContain('deemed-refused')
    expect(await lettersOf(reference, 'deemed-refused')).toEqual([])
  })

  it('waits as long as the letter could not leave, also when the worker was away', async () => {
    const reference = await asked()
    await decides(reference, grantCopy, lastDay('12:00:00'))
    await silence(nextDay('09:00:00'))
    await settling(nextDay('09:00:01'))
    expect(await stateOf(reference)).toBe('decided')
  })

  it('declined by two, is recorded as a refusal that came a day late, with its reasons', async () => {
    const reference = await asked()
    await decides(reference, refuseAll, lastDay('23:40:00'))
    await approves(reference, lastDay('23:59:00'))
    await silence(nextDay('00:08:59'))
    await settling(nextDay('00:09:00'))
    await silence(nextDay('00:10:00'))
    expect(await stateOf(reference)).toBe('declined')
    expect(await wordsOf(reference)).toEqual(expect.arrayContaining(['refused-late', 'declined']))
    expect(await notesOf(reference)).toContain('late-refusal')
    expect((await onlyLetter(reference, 'decided')).text).toContain('the last day to decline was 2 December 2026')
  })

  it('recalled after midnight, leaves the silence that it then is: a breach and a refusal, with a hold', async () => {
    const reference = await asked()
    await decides(reference, grantCopy, lastDay('23:55:00'))
    await silence(nextDay('00:01:00'))
    expect(await recalls(reference, nextDay('00:03:00'))).toMatchObject({ ok: true })
    await silence(nextDay('00:03:10'))
    expect(await stateOf(reference)).toBe('deemed-refused')
    expect(await wordsOf(reference)).toEqual(
      expect.arrayContaining(['approved-by-first-person', 'decision-recalled', 'answer-late', 'deemed-refused']),
    )
    expect(await notesOf(reference)).toContain('breach')
    expect(await listHolds(dee.as('requests:read'), await rowOf(reference))).toHaveLength(1)
    expect((await onlyLetter(reference, 'deemed-refused')).text).toContain('2 December 2026')
  })

  it('recalled where silence is no refusal, leaves a breach', async () => {
    const reference = await asked('DE')
    await decides(reference, grantCopy, lastDay('23:55:00'))
    await recalls(reference, nextDay('00:03:00'))
    await silence(nextDay('00:04:00'))
    await tellStaffDue(nextDay('00:04:00'), systemOf('due-dates'))
    expect(await stateOf(reference)).toBe('in-review')
    expect([await notesOf(reference), (await wordsOf(reference)).includes('answer-late')]).toEqual([['breach'], true])
  })
})

describe('what was not decided by the end of the last day is silence all the same', () => {
  it('a first decision whose second person did not come', async () => {
    const reference = await asked()
    await decides(reference, refuseAll, lastDay('23:55:00'))
    await silence(nextDay('00:01:00'))
    expect(await stateOf(reference)).toBe('deemed-refused')
  })

  it('a second person’s yes after midnight', async () => {
    const reference = await asked()
    await decides(reference, refuseAll, lastDay('23:55:00'))
    await approves(reference, nextDay('00:00:00'))
    await silence(nextDay('00:01:00'))
    expect(await stateOf(reference)).toBe('deemed-refused')
    await settling(nextDay('00:10:00'))
    expect(await stateOf(reference)).toBe('deemed-refused')
  })

  it('a decision of the first second of the next day, before the sweep came by', async () => {
    const reference = await asked()
    await decides(reference, grantCopy, nextDay('00:00:00'))
    await silence(nextDay('00:00:05'))
    expect(await stateOf(reference)).toBe('deemed-refused')
  })
})
