import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { inPages, takeEach } from '#lib/jobs/take-each.ts'
import { operator } from '#lib/operator.ts'
import { lockRequest } from './advance.ts'
import { awaitsOurAnswer } from './answer-to-come.ts'
import { warningDays } from './due-note.ts'
import { listDueSoon } from './due-queries.ts'
import { noteDueDate } from './note-due-date.ts'

/** Writes to staff seven and two days before a due date and when it has passed, once each. Safe to run twice at once. */
export async function tellStaffDue(at: Date, by: System): Promise<void> {
  const today = civilDate(at, operator.timeZone)
  const until = isoDay(today.add({ days: warningDays }))
  const dueSoon = inPages((after) => listDueSoon(isoDay(today), until, after))
  await takeEach('due-dates', dueSoon, ({ id }) =>
    transaction(async (tx) => {
      const request = await lockRequest(tx, id)
      if (request && awaitsOurAnswer(request.state)) await noteDueDate(tx, request, by, at)
    }),
  )
}
