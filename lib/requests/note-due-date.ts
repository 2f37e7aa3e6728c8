import type { Transaction } from '#db/client.ts'
import { clockWarnings } from '#db/schema/requests.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate, daysBetween, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { RequestRow } from './advance.ts'
import { dueLetter } from './due-letters.ts'
import { dueNoteOn } from './due-note.ts'
import { reckonRequest } from './reckoning.ts'
import { storeDates } from './record-clock-entry.ts'
import { recordStep } from './record-step.ts'
import { listClockEntries } from './story-queries.ts'
import { type StaffAddressed, tellStaff } from './tell-staff.ts'

/**
 * Notes what is to be noted of a request's due date on this day, once for each date: the row, the letters to staff, and of a breach the line that both
 * sides read. The caller holds the request. True when it is past its due date without an answer.
 */
export async function noteDueDate(tx: Transaction, request: RequestRow, by: System, at: Date): Promise<boolean> {
  const today = civilDate(at, operator.timeZone)
  const reckoning = reckonRequest(request, await listClockEntries(request, tx), today)
  // While the clock stands still the date moves with the days, in the queue as well.
  if (reckoning.pausedSince) await storeDates(tx, request.id, reckoning)
  const note = dueNoteOn(reckoning, today)
  if (!note) return false
  const dueOn = isoDay(reckoning.legalDue)
  const row = { requestId: request.id, kind: note, dueOn, at }
  const written = await tx.insert(clockWarnings).values(row).onConflictDoNothing().returning({ id: clockWarnings.id })
  if (written.length > 0) {
    if (note === 'breach') {
      const line = { word: 'answer-late', action: 'request.answer-late', detail: { until: dueOn } } as const
      await recordStep(tx, { ...line, request, by, at })
    }
    const left = daysBetween(today, dueOn)
    const letter = (to: StaffAddressed) => dueLetter({ ...to, note, dueOn, left })
    await tellStaff(tx, { requestId: request.id, event: `${note}:${dueOn}`, letter, at })
  }
  return note === 'breach'
}
