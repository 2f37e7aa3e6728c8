import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { keyedHash, sameHash } from '#lib/sealing/keyed-hash.ts'

// The policy's age (promise P21); 16 CFR §312.5 asks for parental consent below it, so there are no accounts.
const youngest = 13

const wording = {
  missing: 'Enter the day, month and year you were born',
  odd: 'Enter a real date, such as 27 3 1987',
  future: 'Enter a date in the past',
}

const part = z
  .string()
  .default('')
  .transform((typed) => typed.trim())

function dateOf(parts: { year: string; month: string; day: string }): Temporal.PlainDate | null {
  if (![parts.day, parts.month, parts.year].every((typed) => /^\d{1,4}$/.test(typed))) return null
  const [year, month, day] = [parts.year, parts.month, parts.day].map(Number)
  if (!year || !month || !day || year < 1900 || month > 12) return null
  return day > Temporal.PlainYearMonth.from({ year, month }).daysInMonth
    ? null
    : Temporal.PlainDate.from({ year, month, day })
}

/** The neutral age question. The date lives only as long as this check. */
export function ageInput(today: Temporal.PlainDate) {
  return z.object({ day: part, month: part, year: part }).transform((parts, context) => {
    const born = dateOf(parts)
    const future = born !== null && Temporal.PlainDate.compare(born, today) > 0
    if (born !== null && !future) return { oldEnough: isOldEnough(born, today) }
    const empty = parts.day === '' || parts.month === '' || parts.year === ''
    const message = future ? wording.future : empty ? wording.missing : wording.odd
    context.addIssue({ code: 'custom', path: ['day'], message })
    return z.NEVER
  })
}

/** Thirteen years are full on the birthday itself; somebody born on 29 February has it on 1 March of other years. */
export function isOldEnough(born: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  const years = today.year - born.year
  const hadBirthday = today.month > born.month || (today.month === born.month && today.day >= born.day)
  return (hadBirthday ? years : years - 1) >= youngest
}

const mark = () => keyedHash('age-answer', 'of age')

/** What the cookie between the two pages says: old enough, and nothing else. */
export function ofAgeMark(): string {
  return mark()
}

export function isOfAgeMark(value: string | null): boolean {
  return value !== null && sameHash(value, mark())
}
