import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { approveDecision } from '#lib/requests/approve.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { recallDecision } from '#lib/requests/recall-decision.ts'
import { sendBackDecision } from '#lib/requests/send-back.ts'
import { settleDecision } from '#lib/requests/settle-decisions.ts'
import { startReview } from '#lib/requests/start-review.ts'
import { type RequestState, requestStates } from '#lib/requests/vocabulary.ts'
import { waiveCoolingOff } from '#lib/requests/waive-cooling-off.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { asOwner } from '#tests/support/database.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'
import { at, grantCopy, hoursLater, minutesLater, newHolder, newMember, rowOf, whyDeclined } from './asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let ana: Awaited<ReturnType<typeof newHolder>>
let dee: Member
let eli: Member
beforeAll(async () => {
  ana = await newHolder('GB')
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

const fraud = { outcome: 'declined', reason: 'suspected-fraud', explanation: whyDeclined } as const
const declineAll = Object.fromEntries(categories.map((category) => [category, fraud]))
const deciding = () => dee.as('requests:decide')
const later = minutesLater(5)

/** A first decision of Dee's about everything: granted where it can be, or declined; with a moment, approved by Eli. */
async function decidedBefore(requestId: string, settlesAt: Date | null, outcome: 'granted' | 'declined') {
  const rows = categories.map((category) => ({
    ...{ id: randomUUID(), requestId, category, outcome, decidedBy: dee.staffId, decidedAt: at },
    ...(outcome === 'declined' ? { reason: 'suspected-fraud' as const, ground: 'A law' } : {}),
    ...(settlesAt ? { approvedBy: eli.staffId, approvedAt: at, settlesAt } : {}),
  }))
  await db().insert(decisions).values(rows)
  return rows.map(({ id }) => id).sort()[0] ?? ''
}

type Case = { id: string; reference: string; state: RequestState }
type Deed = {
  run: (of: Case) => Promise<unknown>
  moves: Partial<Record<RequestState, RequestState>>
  stays?: RequestState[]
}
const stateful = (state: RequestState) => (state === 'checking-identity' ? 'declined' : 'granted')

/** Each deed with what it needs around it; `moves` is written out here, `stays` answers well without a step. All others are refused. */
const deeds: Record<string, Deed> = {
  'start the review': {
    run: ({ reference }) => startReview({ by: deciding(), reference, at: later }),
    moves: { received: 'in-review' },
    stays: ['in-review', 'checking-identity'],
  },
  'decide to grant': {
    run: ({ reference }) => decideRequest({ by: deciding(), reference, proposals: grantCopy, at: later }),
    moves: { received: 'in-review', 'in-review': 'in-review' },
  },
  'decide to decline': {
    run: ({ reference }) => decideRequest({ by: deciding(), reference, proposals: declineAll, at: later }),
    moves: { received: 'in-review', 'in-review': 'in-review', 'checking-identity': 'checking-identity' },
  },
  approve: {
    run: async ({ id, reference, state }) => {
      const seen = await decidedBefore(id, null, stateful(state))
      return approveDecision({ by: eli.as('requests:approve'), reference, seen, at: later })
    },
    moves: { 'in-review': 'in-review', 'checking-identity': 'checking-identity' },
  },
  'send back': {
    run: async ({ id, reference, state }) => {
      await decidedBefore(id, null, stateful(state))
      return sendBackDecision({ by: eli.as('requests:approve'), reference, note: 'No', at: later })
    },
    moves: { 'in-review': 'in-review', 'checking-identity': 'checking-identity' },
  },
  recall: {
    run: async ({ id, reference, state }) => {
      await decidedBefore(id, minutesLater(10), stateful(state))
      return recallDecision({ by: deciding(), reference, at: later })
    },
    moves: { 'in-review': 'in-review', 'checking-identity': 'checking-identity' },
  },
  'settle a grant, or what can only be declined': {
    run: async ({ id, state }) => {
      await decidedBefore(id, later, stateful(state))
      return { ok: await settleDecision({ requestId: id, by: systemOf('test'), at: later }) }
    },
    moves: { 'in-review': 'cooling-off', 'checking-identity': 'declined' },
  },
  'settle a decline': {
    run: async ({ id }) => {
      await decidedBefore(id, later, 'declined')
      return { ok: await settleDecision({ requestId: id, by: systemOf('test'), at: later }) }
    },
    moves: { 'in-review': 'declined', 'checking-identity': 'declined' },
  },
  withdraw: {
    run: ({ reference }) => withdrawRequest({ by: ana.subject, reference, at: later }),
    moves: Object.fromEntries(
      (
        [
          'unconfirmed',
          'received',
          'checking-identity',
          'in-review',
          'waiting-for-person',
          'decided',
          'cooling-off',
          'on-hold',
        ] as const
      ).map((state) => [state, 'withdrawn']),
    ),
  },
  'give up the wait': {
    run: ({ reference }) => waiveCoolingOff({ by: ana.byPasskey, reference, at: later }),
    moves: {
      ...{ received: 'received', 'checking-identity': 'checking-identity', 'in-review': 'in-review' },
      ...{ 'waiting-for-person': 'waiting-for-person', decided: 'decided', 'cooling-off': 'decided' },
    },
  },
}

/** Everything that a deed could have touched, but for the rows laid out for it. */
async function traces({ id, reference }: Case): Promise<string> {
  const sql = asOwner()
  const [request] = await sql`select * from requests where id = ${id}`
  const count = async (found: PromiseLike<readonly unknown[]>) => (await found).length
  return JSON.stringify([
    request,
    await count(sql`select 1 from timeline_entries where request_id = ${id}`),
    await count(sql`select 1 from audit_events where reference = ${reference}`),
    await count(sql`select 1 from clock_entries where request_id = ${id}`),
    await count(sql`select 1 from outbox where reference = ${reference}`),
    await count(
      sql`select 1 from decisions where request_id = ${id} and (set_aside_at is not null or settled_at is not null)`,
    ),
    await count(sql`select 1 from pgboss.job where data->>'requestId' = ${id}`),
  ])
}

it.each(Object.keys(deeds))(
  '%s: in each state as written here, or refused without a trace',
  { timeout: 60_000 },
  async (name) => {
    const { run, moves, stays = [] } = deeds[name] as Deed
    for (const state of requestStates) {
      const set = { state, decidedAt: null, coolingOffEndsAt: hoursLater(300) }
      const made = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at, set })
      const before = await traces({ ...made, state })
      const outcome = await run({ ...made, state })
      const next = moves[state]
      expect([state, outcome]).toEqual([
        state,
        expect.objectContaining({ ok: next !== undefined || stays.includes(state) }),
      ])
      expect([state, (await rowOf(made.reference)).state]).toEqual([state, next ?? state])
      const after = await traces({ ...made, state })
      expect([state, after !== before]).toEqual([state, next !== undefined])
    }
  },
)
