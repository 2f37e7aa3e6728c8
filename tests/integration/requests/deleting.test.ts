import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { erasureSteps, erasures } from '#db/schema/erasures.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { approveDecision } from '#lib/requests/approve.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { findWaiting, listSentBack } from '#lib/requests/decision-queries.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { sendBackDecision } from '#lib/requests/send-back.ts'
import { findReceipt } from '#lib/requests/story.ts'
import { waiveCoolingOff } from '#lib/requests/waive-cooling-off.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import {
  approveBy,
  ask,
  at,
  grantCopy as grantEverything,
  hoursLater,
  letStand,
  minutesLater,
  newHolder,
  newMember,
  rowOf,
  seenBy,
  whyDeclined,
  wordsOf,
} from './asking.ts'
import { followed } from './guest-asking.ts'

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

const days = (count: number) => hoursLater(24 * count)

/** The second person's yes, and the end of the time in which it can be recalled. */
async function approve(member: Member, reference: string, when: Date) {
  const approved = await approveBy(member, reference, when)
  if (approved.ok) await letStand(reference, when)
  return approved
}

async function firstDecision(by = dee, holder?: Awaited<ReturnType<typeof newHolder>>) {
  const bo = holder ?? (await newHolder('DE'))
  const reference = await ask(bo, { kind: 'deletion' })
  const decided = await decideRequest({
    by: by.as('requests:decide'),
    reference,
    proposals: grantEverything,
    at: days(1),
  })
  expect(decided).toEqual({ ok: true, value: { reference, settlesAt: null } })
  return { bo, reference }
}

describe('a deletion', () => {
  it('takes two people, and never the same one twice', async () => {
    const { reference } = await firstDecision(eli)
    expect((await rowOf(reference)).state).toBe('in-review')
    const own = await approve(eli, reference, days(1))
    expect(own).toEqual({ ok: false, refusal: 'same-person' })
    const again = await decideRequest({
      by: ida.as('requests:decide'),
      reference,
      proposals: grantEverything,
      at: days(1),
    })
    expect(again).toEqual({ ok: false, refusal: 'waits-for-second-person' })
    expect(await findWaiting(eli.as('requests:read'), await rowOf(reference))).toMatchObject({ own: true })
    const approved = await approve(ida, reference, days(2))
    expect(approved).toMatchObject({ ok: true })
    const row = await rowOf(reference)
    expect(row).toMatchObject({ state: 'cooling-off', decidedAt: minutesLater(10, days(2)) })
    const [erasure] = await db().select().from(erasures).where(eq(erasures.requestId, row.id))
    const steps = await db()
      .select()
      .from(erasureSteps)
      .where(eq(erasureSteps.erasureId, erasure?.id ?? ''))
    expect(steps.length).toBeGreaterThan(5)
    expect(await wordsOf(reference)).toEqual([
      'approved-by-first-person',
      'approved-by-second-person',
      'cooling-off-started',
      'decided',
      'received',
      'review-started',
    ])
  })

  it('lets one of two second people win', async () => {
    const { reference } = await firstDecision()
    const outcomes = await Promise.all([
      approveBy(eli, reference, days(1)),
      sendBackDecision({ by: ida.as('requests:approve'), reference, note: 'Keep the invoices', at: days(1) }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'nothing-waits' })
  })

  it('goes back to the first person with a note, and can be decided anew', async () => {
    const bo = await newHolder('DE')
    const reference = await ask(bo, { kind: 'deletion' })
    const declined = {
      outcome: 'declined',
      reason: 'not-required-by-law',
      citation: 'Article 17(3)(b)',
      explanation: whyDeclined,
    } as const
    const proposals = { ...grantEverything, purchases: declined }
    await decideRequest({ by: dee.as('requests:decide'), reference, proposals, at })
    const note = 'Say which paragraph'
    expect(await sendBackDecision({ by: eli.as('requests:approve'), reference, note, at })).toMatchObject({ ok: true })
    const sentBack = await listSentBack(dee.as('requests:read'), await rowOf(reference))
    expect(sentBack).toHaveLength(categories.length)
    const purchases = sentBack.find(({ category }) => category === 'purchases')
    expect(purchases?.explanation).toBe(`${whyDeclined}\n\nSent back: ${note}`)
    const again = await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantEverything, at })
    expect(again).toMatchObject({ ok: true, value: { settlesAt: null } })
    expect(await approve(eli, reference, at)).toMatchObject({ ok: true })
  })

  it('is approved as it was seen: not from a page opened before the first decision was taken anew', async () => {
    const { reference } = await firstDecision()
    const stale = { by: ida.as('requests:approve'), reference, seen: await seenBy(ida, reference), at: days(3) }
    await sendBackDecision({ by: eli.as('requests:approve'), reference, note: 'Keep the invoices', at: days(2) })
    await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantEverything, at: days(2) })
    expect(await approveDecision(stale)).toEqual({ ok: false, refusal: 'decided-anew' })
    expect(await approve(ida, reference, days(3))).toMatchObject({ ok: true })
  })

  it('is undone until the wait is over, and not after it is carried out', async () => {
    const { bo, reference } = await firstDecision()
    await approve(eli, reference, days(2))
    const stranger = await newHolder()
    const refused = await withdrawRequest({ by: stranger.subject, reference, at: days(3) })
    expect(refused).toEqual({ ok: false, refusal: 'not-found' })
    const { id } = await rowOf(reference)
    await carryOut({ requestId: id, by: systemOf('test'), at: days(3) })
    expect((await rowOf(reference)).state).toBe('cooling-off')
    expect(await withdrawRequest({ by: bo.subject, reference, at: days(4) })).toMatchObject({ ok: true })
    expect(await rowOf(reference)).toMatchObject({ state: 'withdrawn', endedAt: days(4) })
    expect(await wordsOf(reference)).toContain('undone')
    await carryOut({ requestId: id, by: systemOf('test'), at: days(30) })
    expect((await rowOf(reference)).state).toBe('withdrawn')
    expect(await withdrawRequest({ by: bo.subject, reference, at: days(5) })).toEqual({
      ok: false,
      refusal: 'too-late',
    })
  })

  it('does not wait when the person says so, before or after it is approved', async () => {
    const before = await firstDecision()
    expect(await waiveCoolingOff({ by: before.bo.byCode, reference: before.reference, at: days(1) })).toMatchObject({
      ok: true,
    })
    await approve(eli, before.reference, days(2))
    expect((await rowOf(before.reference)).state).toBe('decided')
    const after = await firstDecision()
    await approve(eli, after.reference, days(2))
    expect(await waiveCoolingOff({ by: after.bo.byCode, reference: after.reference, at: days(3) })).toMatchObject({
      ok: true,
    })
    expect((await rowOf(after.reference)).state).toBe('decided')
    const again = await waiveCoolingOff({ by: after.bo.byCode, reference: after.reference, at: days(3) })
    expect(again).toEqual({ ok: false, refusal: 'nothing-to-waive' })
  })

  it('is followed by reference and address after the account is gone, and by no other pair', async () => {
    const { bo, reference } = await firstDecision()
    await approve(eli, reference, days(2))
    const { id } = await rowOf(reference)
    await carryOut({ requestId: id, by: systemOf('test'), at: days(20) })
    expect(['done', 'partly-done']).toContain((await rowOf(reference)).state)
    const typed = { reference: reference.toLowerCase(), address: bo.email }
    const { follower } = await followed(typed, days(21))
    const found = await findRequestOf(follower, reference)
    expect(found).toMatchObject({ reference })
    expect(found ? await findReceipt(found) : null).toMatchObject({ receipt: { reference } })
    await expect(followed({ ...typed, address: 'other@example.org' }, days(21))).rejects.toThrow()
    await expect(followed({ ...typed, reference: 'PR-2222222222' }, days(21))).rejects.toThrow()
  })
})
