import { type Day, daysBetween } from '#lib/calendar/civil-date.ts'
import type { QuestionStanding } from './vocabulary.ts'

type Dated = { answeredAt: Date | null; closedAt: Date | null; dueOn: string | null }

/** A day late is late, and shown so: nothing hides it. */
export function standingOf({ answeredAt, closedAt, dueOn }: Dated, today: Day): QuestionStanding {
  if (closedAt) return 'closed'
  if (answeredAt) return 'answered'
  return dueOn && daysBetween(dueOn, today) > 0 ? 'late' : 'waiting'
}
