import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { findWaiting, whoDecided } from '#lib/requests/decision-queries.ts'
import { recallDecision } from '#lib/requests/recall-decision.ts'
import { settleDecision, settleDecisions } from '#lib/requests/settle-decisions.ts'
import { tellStory } from '#lib/requests/story.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import {
  actionsOn,
  approveBy,
  ask,
  at,
  grantCopy,
  letStand,
  minutesLater,
  newHolder,
  newMember,
  rowOf,
  wholeCopy,
  wordsOf,
} from './asking.ts'
import { consequences, nothing } from './consequences.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
let eli: Member
let ida: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
  ida = await newMember('approver')
})
afterAll(closeSender)

const by = systemOf('settle-decisions')
const settlesAt = minutesLater(10)

async function grantedCopy(holder = newHolder()) {
  const ana = await holder
  const reference = await ask(ana, wholeCopy)
  const outcome = await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at })
  expect(outcome).toEqual({ ok: true, value: { reference, settlesAt } })
  return { ...(await rowOf(reference)), ana }
}

async function approvedDeletion() {
  const reference = await ask(await newHolder('DE'), { kind: 'deletion' })
  await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at })
  expect(await approveBy(eli, reference)).toEqual({ ok: true, value: { reference, settlesAt } })
  return reference
}

const recall = (member: Member, reference: string, when: Date) =>
  recallDecision({ by: member.as('requests:decide'), reference, at: when })

describe('for ten minutes', () => {
  it('nothing comes of a decision, and the person sees nothing of it', async () => {
    const { reference, ...request } = await grantedCopy()
    expect(await settleDecision({ requestId: request.id, by, at: new Date(settlesAt.getTime() - 1) })).toBe(false)
    expect(await consequences(reference)).toEqual(nothing)
    const story = await tellStory(await rowOf(reference), at)
    expect([story.decisions.length, story.proposed.length > 0]).toEqual([0, true])
    await letStand(reference)
    const done = { state: 'decided', decidedAt: settlesAt, letters: ['decided'], jobs: 1, erasures: 0 }
    expect(await consequences(reference)).toEqual(done)
  })

  it('whoever took it, first or second, can recall it, and nobody else', async () => {
    for (const member of [dee, eli]) {
      const reference = await approvedDeletion()
      expect(await findWaiting(member.as('requests:read'), await rowOf(reference))).toMatchObject({
        own: true,
        settlesAt,
      })
      expect(await recall(ida, reference, minutesLater(5))).toEqual({ ok: false, refusal: 'not-yours' })
      expect(await recall(member, reference, minutesLater(9))).toEqual({ ok: true, value: { reference } })
      await settleDecisions(by, minutesLater(20))
      expect(await consequences(reference)).toEqual(nothing)
      expect(await wordsOf(reference)).toContain('decision-recalled')
      expect(await actionsOn(reference)).toContain('request.decision-recalled')
      const rows = await db()
        .select()
        .from(decisions)
        .where(eq(decisions.requestId, (await rowOf(reference)).id))
      for (const row of rows) expect(row).toMatchObject({ setAsideAs: 'recalled', setAsideBy: member.staffId })
      expect(await whoDecided(ida.as('requests:decide'), reference)).toBe(
        'Dee recalled the decision on 2 November 2026 at 10:09.',
      )
    }
  })

  it('a first decision is recalled while it waits, and a request recalled is decided anew', async () => {
    const reference = await ask(await newHolder('DE'), { kind: 'deletion' })
    const decide = (when: Date) =>
      decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at: when })
    await decide(at)
    expect(await recall(eli, reference, minutesLater(30))).toEqual({ ok: false, refusal: 'not-yours' })
    expect(await recall(dee, reference, minutesLater(30))).toMatchObject({ ok: true })
    expect(await recall(dee, reference, minutesLater(31))).toEqual({ ok: false, refusal: 'nothing-to-recall' })
    expect(await approveBy(eli, reference)).toEqual({ ok: false, refusal: 'nothing-waits' })
    expect(await decide(minutesLater(40))).toMatchObject({ ok: true })
    expect(await approveBy(eli, reference, minutesLater(41))).toMatchObject({ ok: true })
    await letStand(reference, minutesLater(41))
    expect(await rowOf(reference)).toMatchObject({ state: 'cooling-off' })
  })

  it('and not a millisecond more, whether the sweep has come by or not', async () => {
    const { reference } = await grantedCopy()
    expect(await recall(dee, reference, settlesAt)).toEqual({ ok: false, refusal: 'too-late' })
    await letStand(reference)
    expect(await recall(dee, reference, minutesLater(11))).toEqual({ ok: false, refusal: 'too-late' })
  })

  it('a request that is taken back, or goes on another way, leaves nothing to settle', async () => {
    const { ana, reference, id } = await grantedCopy()
    expect(await withdrawRequest({ by: ana.subject, reference, at: minutesLater(5) })).toMatchObject({ ok: true })
    expect(await settleDecision({ requestId: id, by, at: minutesLater(20) })).toBe(false)
    expect(await consequences(reference)).toEqual({ ...nothing, state: 'withdrawn' })
    const [row] = await db().select().from(decisions).where(eq(decisions.requestId, id))
    expect(row).toMatchObject({ setAsideAs: 'overtaken', setAsideBy: null, settledAt: null })
  })
})
