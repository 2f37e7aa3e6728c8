import { type Day, daysBetween } from '#lib/calendar/civil-date.ts'
import type { Tone } from './wording.ts'

/** How long there is until a date, in words with a colour. */
export function daysLeft(today: Day, due: Day): { words: string; tone: Tone } {
  const left = daysBetween(today, due)
  const days = (count: number) => (count === 1 ? '1 day' : `${count} days`)
  if (left < 0) return { words: `${days(-left)} overdue`, tone: 'bad' }
  if (left === 0) return { words: 'Due today', tone: 'bad' }
  return { words: `${days(left)} left`, tone: left <= 7 ? 'warn' : 'neutral' }
}
