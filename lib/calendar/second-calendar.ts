/**
 * A second calendar, written another way than the one it examines: days since 1970 as integers, no Temporal, no list of
 * holidays but England's rules and Easter by Gauss's method as Butcher gave it.
 */
export const dayNumber = (year: number, month: number, day: number) =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000)
const parts = (n: number) => {
  const date = new Date(n * 86_400_000)
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as const
}
export const iso = (n: number) =>
  parts(n)
    .map((part, at) => String(part).padStart(at === 0 ? 4 : 2, '0'))
    .join('-')
/** Sunday is 0; 1 January 1970 was a Thursday. */
export const weekday = (n: number) => (((n + 4) % 7) + 7) % 7

function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber(year, Math.floor(f / 31), (f % 31) + 1)
}

const mondayFrom = (n: number) => n + ((8 - weekday(n)) % 7)
const lastMonday = (year: number, month: number) => mondayFrom(dayNumber(year, month + 1, 1) - 7)

const bankHolidays = new Set<number>()
for (let year = 2024; year <= 2046; year += 1) {
  const newYear = dayNumber(year, 1, 1)
  const christmas = dayNumber(year, 12, 25)
  const good = easter(year) - 2
  bankHolidays.add([6, 0].includes(weekday(newYear)) ? mondayFrom(newYear) : newYear)
  for (const day of [good, good + 3, mondayFrom(dayNumber(year, 5, 1)), lastMonday(year, 5), lastMonday(year, 8)]) {
    bankHolidays.add(day)
  }
  // Christmas and Boxing Day: whatever of them falls on a weekend moves behind the other.
  const substitutes: Record<number, number[]> = {
    5: [christmas, christmas + 3],
    6: [christmas + 2, christmas + 3],
    0: [christmas + 1, christmas + 2],
  }
  const kept = substitutes[weekday(christmas)] ?? [christmas, christmas + 1]
  for (const day of kept) bankHolidays.add(day)
}

const works = (n: number) => weekday(n) !== 0 && weekday(n) !== 6 && !bankHolidays.has(n)
export const forward = (n: number): number => (works(n) ? n : forward(n + 1))
export const backward = (n: number): number => (works(n) ? n : backward(n - 1))

export function monthsLater(n: number, count: number): number {
  const [year, month, day] = parts(n)
  const last = dayNumber(year, month + count + 1, 1) - 1
  return Math.min(dayNumber(year, month + count, 1) + day - 1, last)
}
