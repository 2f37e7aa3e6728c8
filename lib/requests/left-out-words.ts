import { inWords } from '#lib/calendar/civil-date.ts'
import { titlesOf } from '#lib/fulfilment/divisible.ts'
import type { LeftOut, RequestKind } from './vocabulary.ts'

function days({ from, to }: LeftOut): string | null {
  if (from && to) return `Of records with a date, only those from ${inWords(from)} to ${inWords(to)} are given.`
  if (from) return `Of records with a date, only those from ${inWords(from)} on are given.`
  return to ? `Of records with a date, only those up to ${inWords(to)} are given.` : null
}

/** What of a category is not granted, as the letter, the page and the package say it. */
export function leftOutWords(kind: RequestKind, leftOut: LeftOut | null): string | null {
  if (!leftOut) return null
  const titles = titlesOf(leftOut).join(', ')
  const records = titles ? `${kind === 'deletion' ? 'What stays' : 'Left out'}: ${titles}.` : null
  const parts = [records, days(leftOut)].filter((part) => part !== null)
  return parts.length > 0 ? parts.join(' ') : 'What concerns other people is blacked out; the rest is given.'
}
