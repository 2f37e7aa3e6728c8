import Holidays, { type HolidaysTypes } from 'date-holidays'
import { Temporal } from 'temporal-polyfill'
import type { IsHoliday } from './working-days.ts'

/** ISO 3166-1 country and, where holidays differ inside it, the part after the dash of ISO 3166-2. */
export interface Jurisdiction {
  country: string
  subdivision?: string
}

/** Bank holidays are holidays by statute here. Elsewhere banks close on days that stop no deadline (Germany: 24 December). */
const bankHolidaysCount = new Set(['GB', 'IE', 'US'])

/** California moves a Sunday holiday to Monday, but of Saturday holidays only Veterans Day to Friday (Gov. Code 6701). */
const notKept: Record<string, (holiday: HolidaysTypes.Holiday) => boolean> = {
  'US-CA': (holiday) => {
    const toFriday = holiday.substitute === true && firstDay(holiday).dayOfWeek === 5
    return toFriday && !holiday.rule.includes('11-11')
  },
}

function firstDay(holiday: HolidaysTypes.Holiday): Temporal.PlainDate {
  return Temporal.PlainDate.from(holiday.date.slice(0, 10))
}

/** Most holidays last a day; some, like the Spring Festival, several. */
function daysOf(holiday: HolidaysTypes.Holiday): string[] {
  const first = firstDay(holiday)
  const length = Math.max(1, Math.round((holiday.end.getTime() - holiday.start.getTime()) / 86_400_000))
  return Array.from({ length }, (_, n) => first.add({ days: n }).toString())
}

const calendars = new Map<string, Holidays>()
const years = new Map<string, ReadonlySet<string>>()

function calendarOf({ country, subdivision }: Jurisdiction, name: string): Holidays {
  const cached = calendars.get(name)
  if (cached) return cached
  const calendar = subdivision ? new Holidays(country, subdivision) : new Holidays(country)
  const known =
    country in calendar.getCountries() && (!subdivision || subdivision in (calendar.getStates(country) ?? {}))
  if (!known) throw new Error(`No public holidays are known for ${name}`)
  calendars.set(name, calendar)
  return calendar
}

/** The public holidays of a year as ISO days, substitute days included. */
export function holidaysOf(jurisdiction: Jurisdiction, year: number): ReadonlySet<string> {
  const { country, subdivision } = jurisdiction
  const name = subdivision ? `${country}-${subdivision}` : country
  const key = `${name} ${year}`
  const known = years.get(key)
  if (known) return known
  const kept = calendarOf(jurisdiction, name)
    .getHolidays(year, 'en')
    .filter(({ type }) => type === 'public' || (type === 'bank' && bankHolidaysCount.has(country)))
    .filter((holiday) => !notKept[name]?.(holiday))
  const days = new Set(kept.flatMap(daysOf))
  years.set(key, days)
  return days
}

export function holidayCheck(jurisdiction: Jurisdiction): IsHoliday {
  return (date) => holidaysOf(jurisdiction, date.year).has(date.toString())
}
