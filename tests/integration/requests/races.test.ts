import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { approveDecision } from '#lib/requests/approve.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { recallDecision } from '#lib/requests/recall-decision.ts'
import { settleDecision } from '#lib/requests/settle-decisions.ts'
import type { RequestState } from '#lib/requests/vocabulary.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { asOwner } from '#tests/support/database.ts'
import { decidedRequest } from '../fulfilment/decided-request.ts'
import { at, grantCopy, minutesLater, newHolder, newMember, rowOf } from './asking.ts'

// 50 in `npm test`, 1,000 by `npm run test:faults`.
const rounds = Number(process.env.RACES ?? 50)

type Member = Awaited<ReturnType<typeof newMember>>
let ana: Awaited<ReturnType<typeof newHolder>>
let dee: Member
let eli: Member
let ida: Member
beforeAll(async () => {
  ana = await newHolder('GB')
  dee = await newMember('reviewer')
  eli = await newMember('approver')
  ida = await newMember('approver')
})
afterAll(closeSender)

const settlesAt = minutesLater(10)
type Made = { id: string; reference: string; seen: string }

/** A deletion under review, with a first decision, or one that both have taken. */
async function laidOut(
  stage: 'undecided' | 'first' | 'both',
  outcome: 'granted' | 'declined' = 'granted',
): Promise<Made> {
  const set = { state: 'in-review' as const, decidedAt: null }
  const made = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at, set })
  if (stage === 'undecided') return { ...made, seen: '' }
  const rows = categories.map((category) => ({
    ...{ id: randomUUID(), requestId: made.id, category, outcome, decidedBy: dee.staffId, decidedAt: at },
    ...(stage === 'both' ? { approvedBy: eli.staffId, approvedAt: at, settlesAt } : {}),
  }))
  await db().insert(decisions).values(rows)
  return { ...made, seen: rows.map(({ id }) => id).sort()[0] ?? '' }
}

type Deed = (made: Made) => Promise<boolean>
const won = async (outcome: Promise<{ ok: boolean }>) => (await outcome).ok
const decides =
  (member: Member): Deed =>
  ({ reference }) =>
    won(decideRequest({ by: member.as('requests:decide'), reference, proposals: grantCopy, at }))
const approves =
  (member: Member): Deed =>
  ({ reference, seen }) =>
    won(approveDecision({ by: member.as('requests:approve'), reference, seen, at }))
const recalls =
  (member: Member): Deed =>
  ({ reference }) =>
    won(recallDecision({ by: member.as('requests:decide'), reference, at }))
const withdraws: Deed = ({ reference }) => won(withdrawRequest({ by: ana.subject, reference, at: settlesAt }))
const settles: Deed = ({ id }) => settleDecision({ requestId: id, by: systemOf('test'), at: settlesAt })

type Race = {
  make: () => Promise<Made>
  runners: () => [Deed, Deed]
  /** Who won, first and second, in every order in which two can follow each other; and the state it then has. */
  ends: readonly (readonly [boolean, boolean, RequestState])[]
}

const races: Record<string, Race> = {
  'decide / decide': {
    make: () => laidOut('undecided'),
    runners: () => [decides(dee), decides(eli)],
    ends: [
      [true, false, 'in-review'],
      [false, true, 'in-review'],
    ],
  },
  'decide / withdraw': {
    make: () => laidOut('undecided'),
    runners: () => [decides(dee), withdraws],
    ends: [
      [true, true, 'withdrawn'],
      [false, true, 'withdrawn'],
    ],
  },
  'approve / recall': {
    make: () => laidOut('first'),
    runners: () => [approves(eli), recalls(dee)],
    ends: [
      [true, true, 'in-review'],
      [false, true, 'in-review'],
    ],
  },
  'approve / approve': {
    make: () => laidOut('first'),
    runners: () => [approves(eli), approves(ida)],
    ends: [
      [true, false, 'in-review'],
      [false, true, 'in-review'],
    ],
  },
  'settle a decline / withdraw': {
    make: () => laidOut('both', 'declined'),
    runners: () => [settles, withdraws],
    ends: [
      [true, false, 'declined'],
      [false, true, 'withdrawn'],
    ],
  },
  'settle / settle': {
    make: () => laidOut('both'),
    runners: () => [settles, settles],
    ends: [
      [true, false, 'decided'],
      [false, true, 'decided'],
    ],
  },
  'withdraw / withdraw': {
    make: () => laidOut('both'),
    runners: () => [withdraws, withdraws],
    ends: [
      [true, false, 'withdrawn'],
      [false, true, 'withdrawn'],
    ],
  },
}

const standing = (id: string) =>
  db()
    .select({ mark: decisions.decidedBy, second: decisions.approvedBy })
    .from(decisions)
    .where(and(eq(decisions.requestId, id), isNull(decisions.setAsideAt)))

async function run({ make, runners, ends }: Race): Promise<void> {
  const made = await make()
  const [one, other] = runners()
  const [first, second] = await Promise.all([one(made), other(made)])
  const { state } = await rowOf(made.reference)
  expect(ends).toContainEqual([first, second, state])
  const rows = await standing(made.id)
  if (state === 'withdrawn') expect(rows).toEqual([])
  // One decision or none, all of it by the same people.
  expect([0, categories.length]).toContain(rows.length)
  expect(new Set(rows.map(({ mark, second: by }) => `${mark} ${by}`)).size).toBeLessThanOrEqual(1)
  const letters = await asOwner()`select 1 from outbox where reference = ${made.reference}`
  expect(letters.length).toBe(state === 'in-review' ? 0 : 1)
}

const names = Object.keys(races)

it.each(names)(`%s: one winner (${rounds} races in all)`, { timeout: rounds * 1000 + 20_000 }, async (name) => {
  const race = races[name] as Race
  for (let round = names.indexOf(name); round < rounds; round += names.length) await run(race)
})
