import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { clockEntries } from '#db/schema/requests.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { approveDecision } from '#lib/requests/approve.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { isEnd } from '#lib/requests/lifecycle.ts'
import { recallDecision } from '#lib/requests/recall-decision.ts'
import { sendBackDecision } from '#lib/requests/send-back.ts'
import { settleDecision } from '#lib/requests/settle-decisions.ts'
import { countQueue } from '#lib/requests/staff-queries.ts'
import { startReview } from '#lib/requests/start-review.ts'
import { appealStates, endStates } from '#lib/requests/vocabulary.ts'
import { waiveCoolingOff } from '#lib/requests/waive-cooling-off.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { asOwner } from '#tests/support/database.ts'
import { randomFrom } from '../../faults/random.ts'
import {
  ask,
  at,
  grantCopy,
  minutesLater,
  newHolder,
  newMember,
  rowOf,
  seenBy,
  wholeCopy,
  whyDeclined,
} from './asking.ts'

const walks = 12
const stepsOfAWalk = 14
const seed = 2013

type Member = Awaited<ReturnType<typeof newMember>>
let staff: Member[]
beforeAll(async () => {
  staff = await Promise.all([
    newMember('reviewer', 'approver'),
    newMember('reviewer', 'approver'),
    newMember('approver'),
  ])
})
afterAll(closeSender)

const fraud = { outcome: 'declined', reason: 'suspected-fraud', explanation: whyDeclined } as const
const declineAll = Object.fromEntries(categories.map((category) => [category, fraud]))
const declineSome = { ...grantCopy, purchases: fraud }

type Walk = { reference: string; id: string; ana: Awaited<ReturnType<typeof newHolder>>; member: Member; when: Date }

const deeds: ((walk: Walk) => Promise<boolean>)[] = [
  async ({ reference, member, when }) =>
    (await startReview({ by: member.as('requests:decide'), reference, at: when })).ok,
  ...[grantCopy, declineSome, declineAll].map((proposals) => async ({ reference, member, when }: Walk) => {
    return (await decideRequest({ by: member.as('requests:decide'), reference, proposals, at: when })).ok
  }),
  async ({ reference, member, when }) => {
    const seen = await seenBy(member, reference)
    return (await approveDecision({ by: member.as('requests:approve'), reference, seen, at: when })).ok
  },
  async ({ reference, member, when }) =>
    (await sendBackDecision({ by: member.as('requests:approve'), reference, note: 'No', at: when })).ok,
  async ({ reference, member, when }) =>
    (await recallDecision({ by: member.as('requests:decide'), reference, at: when })).ok,
  ({ id, when }) => settleDecision({ requestId: id, by: systemOf('test'), at: when }),
  async ({ reference, ana, when }) => (await waiveCoolingOff({ by: ana.byPasskey, reference, at: when })).ok,
  async ({ reference, ana, when }) => (await withdrawRequest({ by: ana.subject, reference, at: when })).ok,
]

async function recordOf({ id, reference }: Pick<Walk, 'id' | 'reference'>) {
  const sql = asOwner()
  const timeline = await sql`select 1 from timeline_entries where request_id = ${id}`
  const audit = await sql`select action from audit_events where reference = ${reference} and action like 'request.%'`
  const letters = await sql`select key from outbox where reference = ${reference}`
  const clock = await db().select().from(clockEntries).where(eq(clockEntries.requestId, id)).orderBy(clockEntries.at)
  const { state, decidedAt } = await rowOf(reference)
  return {
    state,
    decidedAt,
    timeline: timeline.length,
    audit: audit.length,
    letters: letters.map(({ key }) => key),
    clock,
  }
}
type Recorded = Awaited<ReturnType<typeof recordOf>>

function expectHonest(before: Recorded, after: Recorded, ok: boolean): void {
  const steps = after.timeline - before.timeline
  expect(after.audit - before.audit, 'one timeline and one audit event for each step').toBe(steps)
  if (!ok) expect(after, 'a refusal leaves no trace').toEqual(before)
  if (isEnd(before.state)) expect(after.state, 'an end is left by an appeal alone').toBe(before.state)
  if (after.state === 'declined' || after.decidedAt)
    expect(
      after.letters.some((key) => key.endsWith(':decided')),
      'a decision has its letter',
    ).toBe(true)
  expect(after.clock.slice(0, before.clock.length), 'what the clock says is never taken back').toEqual(before.clock)
  const days = after.clock.map(({ on }) => on)
  expect(days, 'its days never go back').toEqual([...days].sort())
  for (const kind of ['extended', 'answered', 'received'] as const)
    expect(after.clock.filter((entry) => entry.kind === kind).length, kind).toBeLessThanOrEqual(1)
}

it(`${walks} walks of ${stepsOfAWalk} deeds at random (seed ${seed})`, { timeout: 120_000 }, async () => {
  const random = randomFrom(seed)
  const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)] as One
  let done = 0
  for (let nth = 0; nth < walks; nth += 1) {
    const ana = await newHolder('DE')
    const reference = await ask(ana, nth % 2 ? { kind: 'deletion' } : wholeCopy)
    const { id } = await rowOf(reference)
    let before = await recordOf({ id, reference })
    let when = at
    for (let step = 0; step < stepsOfAWalk; step += 1) {
      when = minutesLater(pick([0, 1, 5, 11]), when)
      const ok = await pick(deeds)({ reference, id, ana, member: pick(staff), when })
      const after = await recordOf({ id, reference })
      const ordinary = ok && after.timeline === before.timeline // the review had begun already
      expectHonest(before, after, ok && !ordinary)
      if (ok) done += 1
      before = after
    }
  }
  expect(done).toBeGreaterThan(walks * 2)
  const [reader] = staff as [Member]
  const { open } = await countQueue(reader.as('requests:read'), '2026-11-02')
  const over = asOwner()([...endStates, ...appealStates, 'ready'])
  const [ended] = await asOwner()`select count(*)::int as many from requests where state in ${over}`
  expect(open + (ended?.many ?? 0), 'received = open + all ends').toBe(walks)
})
