import { and, asc, count, eq, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { threads } from '#db/schema/threads.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { type Day, isoDay } from '#lib/calendar/civil-date.ts'
import type { QuestionShow } from './vocabulary.ts'

export const questionsOnPage = 50

const isQuestion = eq(threads.kind, 'question')
const waits = and(isQuestion, isNull(threads.answeredAt), isNull(threads.closedAt))
const shows = {
  waiting: waits,
  answered: and(isQuestion, isNotNull(threads.answeredAt), isNull(threads.closedAt)),
  closed: and(isQuestion, isNotNull(threads.closedAt)),
}

/** Soonest due first. Nothing in it says who asked or what. */
export async function listQuestions(_staff: Staff<'questions:answer'>, show: QuestionShow, page: number) {
  const rows = await db()
    .select({
      reference: threads.reference,
      openedAt: threads.openedAt,
      dueOn: threads.dueOn,
      answeredAt: threads.answeredAt,
      closedAt: threads.closedAt,
    })
    .from(threads)
    .where(shows[show])
    .orderBy(sql`${threads.dueOn} asc nulls last`, asc(threads.openedAt), asc(threads.id))
    .limit(questionsOnPage + 1)
    .offset((page - 1) * questionsOnPage)
  return { rows: rows.slice(0, questionsOnPage), more: rows.length > questionsOnPage }
}

/** The numbers of the staff's list. */
export async function countQuestions(_staff: Staff<'questions:answer'>, today: Day) {
  const late = sql<number>`count(*) filter (where ${lt(threads.dueOn, isoDay(today))})`.mapWith(Number)
  const [numbers] = await db().select({ waiting: count(), late }).from(threads).where(waits)
  return numbers ?? { waiting: 0, late: 0 }
}
