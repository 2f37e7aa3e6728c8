import { and, asc, gt, isNull, lte, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { clockWarnings } from '#db/schema/requests.ts'
import { asDate, isoDay } from '#lib/calendar/civil-date.ts'
import { rowsOfPage } from '#lib/jobs/take-each.ts'
import { lastWarningDays, warningDays } from '#lib/requests/due-note.ts'

/**
 * Appeals that are not decided, whose last day is near or gone, and of which that was not noted; a page at a time, by id. One that came late is
 * owed no decision before somebody has admitted it, so that its date cannot be missed.
 */
export function listAppealsNear(today: string, after: string): Promise<{ id: string; requestId: string }[]> {
  const until = isoDay(asDate(today).add({ days: warningDays }))
  const kind = sql`case when ${appeals}.due_on < ${today}::date then 'appeal-breach'
    when ${appeals}.due_on <= ${today}::date + ${lastWarningDays}::int then 'appeal-two-days' else 'appeal-seven-days' end`
  const noted = sql`exists (select 1 from ${clockWarnings} w
    where w.request_id = ${appeals}.request_id and w.due_on = ${appeals}.due_on and w.kind = ${kind})`
  const owesNothing = sql`(${appeals.dueOn} < ${today}::date and ${appeals.lateSince} is not null and ${appeals.admittedAt} is null)`
  return db()
    .select({ id: appeals.id, requestId: appeals.requestId })
    .from(appeals)
    .where(
      and(
        isNull(appeals.decidedAt),
        lte(appeals.dueOn, until),
        gt(appeals.id, after),
        sql`not ${noted} and not ${owesNothing}`,
      ),
    )
    .orderBy(asc(appeals.id))
    .limit(rowsOfPage)
}
