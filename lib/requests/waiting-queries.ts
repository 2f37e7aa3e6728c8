import { and, asc, eq, gt, inArray, lte, or, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { requests, timelineEntries } from '#db/schema/requests.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { rowsOfPage } from '#lib/jobs/take-each.ts'
import { operator } from '#lib/operator.ts'
import { daysAfterReminder, daysBeforeReminder } from './closing.ts'

/**
 * Requests whose last question may be due for a reminder and had none, a page at a time by id. Wider than the rule by a day, because a day of the
 * calendar is not 24 hours; the rule itself (`reminderDue`) is asked of each.
 */
export async function listUnreminded(at: Date, after: string): Promise<{ id: string }[]> {
  const last = db()
    .select({ word: timelineEntries.word, at: timelineEntries.at })
    .from(timelineEntries)
    .where(
      and(
        eq(timelineEntries.requestId, requests.id),
        inArray(timelineEntries.word, ['asked-person', 'identity-asked', 'person-reminded']),
      ),
    )
    .orderBy(sql`${timelineEntries.at} desc`)
    .limit(1)
    .as('last')
  const asked = new Date(at.getTime() - (daysBeforeReminder - 1) * 86_400_000)
  const soon = isoDay(civilDate(at, operator.timeZone).add({ days: daysAfterReminder }))
  return db()
    .select({ id: requests.id })
    .from(requests)
    .innerJoinLateral(last, sql`true`)
    .where(
      and(
        inArray(requests.state, ['waiting-for-person', 'checking-identity']),
        gt(requests.id, after),
        sql`${last.word} <> 'person-reminded'`,
        or(lte(last.at, asked), lte(requests.targetDue, soon)),
      ),
    )
    .orderBy(asc(requests.id))
    .limit(rowsOfPage)
}
