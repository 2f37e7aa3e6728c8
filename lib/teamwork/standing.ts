import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { requestAssignments } from '#db/schema/teamwork.ts'
import { decidingRoles, mayDecide } from './deciders.ts'

/** The last turn of a request's ledger, whoever has left since. */
export async function findLastTurn(reader: Reader, requestId: string) {
  const [last] = await reader
    .select()
    .from(requestAssignments)
    .where(eq(requestAssignments.requestId, requestId))
    .orderBy(desc(requestAssignments.turn))
    .limit(1)
  return last ?? null
}

/** Who works on it now; null when nobody does, also because whoever did has left or may not decide any more. */
export async function findAssignee(
  reader: Reader,
  requestId: string,
): Promise<{ staffId: string; name: string } | null> {
  const last = await findLastTurn(reader, requestId)
  if (!last?.assigneeId) return null
  const [member] = await reader
    .select({ staffId: staffMembers.id, name: staffMembers.name })
    .from(staffMembers)
    .where(and(eq(staffMembers.id, last.assigneeId), mayDecide))
  return member ?? null
}

// Written out: Drizzle leaves the table's name away from columns of a query on one table.
/** The same for each row of a query on `requests`. */
export const assigneeIdOfRow: SQL<string | null> = sql`(select "member"."id"
  from (select "assignee_id" from "request_assignments" where "request_id" = "requests"."id" order by "turn" desc limit 1) "last"
  join "staff_members" "member" on "member"."id" = "last"."assignee_id"
  where "member"."disabled_at" is null and "member"."roles" && ${sql.param(decidingRoles)}::text[])`
