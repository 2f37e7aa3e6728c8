import { and, asc, count, eq, gt, inArray, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { requests } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { asDate, type Day, isoDay } from '#lib/calendar/civil-date.ts'
import { assigneeIdOfRow } from '#lib/teamwork/standing.ts'
import type { QueueFilter } from './queue-filter.ts'
import { openStates } from './vocabulary.ts'

const pageSize = 50
const daysSoon = 7

const isOpen = inArray(
  requests.state,
  openStates.filter((state) => state !== 'ready' && state !== 'unconfirmed'),
)
const isOverdue = (today: Day) => lt(requests.legalDue, isoDay(today))
const isSoon = (today: Day) =>
  and(lte(requests.legalDue, isoDay(asDate(today).add({ days: daysSoon }))), sql`not ${isOverdue(today)}`)

// Written out: Drizzle leaves the table's name away from columns of a query on one table, and both tables have an `id`.
const waitsForSecond = sql<boolean>`("requests"."state" in ('in-review', 'checking-identity') and exists (select 1 from "decisions" as "first"
  where "first"."request_id" = "requests"."id" and "first"."set_aside_at" is null and "first"."settles_at" is null and "first"."settled_at" is null))`

function matching({ kind, state, show, desk }: QueueFilter, today: Day, staffId: string): SQL | undefined {
  const shows = { overdue: isOverdue(today), soon: isSoon(today), second: waitsForSecond }
  const desks = { mine: sql`${assigneeIdOfRow} = ${staffId}::uuid`, unassigned: sql`${assigneeIdOfRow} is null` }
  return and(
    ne(requests.state, 'unconfirmed'),
    state ? eq(requests.state, state) : isOpen,
    kind ? eq(requests.kind, kind) : undefined,
    show ? and(isOpen, shows[show]) : undefined,
    desk ? desks[desk] : undefined,
  )
}

/** The queue, soonest due first, a page at a time. Nothing in it says who somebody is. */
export async function listQueue(staff: Staff<'requests:read'>, filter: QueueFilter, today: Day) {
  const { after } = filter
  const beyond = after
    ? or(gt(requests.legalDue, after.due), and(eq(requests.legalDue, after.due), gt(requests.id, after.id)))
    : undefined
  const rows = await db()
    .select({
      id: requests.id,
      reference: requests.reference,
      kind: requests.kind,
      state: requests.state,
      regime: requests.regime,
      region: requests.region,
      channel: requests.channel,
      receivedOn: requests.receivedOn,
      enteredOn: requests.enteredOn,
      targetDue: requests.targetDue,
      legalDue: requests.legalDue,
      waitsForSecond,
      assignee: staffMembers.name,
    })
    .from(requests)
    .leftJoin(staffMembers, eq(staffMembers.id, assigneeIdOfRow))
    .where(and(matching(filter, today, staff.staffId), beyond))
    .orderBy(asc(requests.legalDue), asc(requests.id))
    .limit(pageSize + 1)
  const page = rows.slice(0, pageSize)
  const last = rows.length > pageSize ? page.at(-1) : undefined
  return { rows: page, next: last ? { due: last.legalDue, id: last.id } : null }
}

/** The numbers of the staff's first page. */
export async function countQueue(_staff: Staff<'requests:read'>, today: Day) {
  const where = (condition: SQL | undefined) =>
    sql<number>`count(*) filter (where ${condition ?? sql`true`})`.mapWith(Number)
  const [numbers] = await db()
    .select({
      open: count(),
      overdue: where(isOverdue(today)),
      soon: where(isSoon(today)),
      second: where(waitsForSecond),
      untouched: where(eq(requests.state, 'received')),
      delayed: where(eq(requests.state, 'delayed-by-us')),
    })
    .from(requests)
    .where(isOpen)
  return numbers ?? { open: 0, overdue: 0, soon: 0, second: 0, untouched: 0, delayed: 0 }
}
