import { and, count, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { asDate, isoDay, startOfDay } from '#lib/calendar/civil-date.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { operator } from '#lib/operator.ts'

/** Civil dates, both included. */
export type Range = { from?: string; to?: string }

/** The rows of a holding inside a date range. Holdings without a date of their own are always whole. */
function within(holding: Holding, { from, to }: Range): SQL | undefined {
  const column = holding.range
  if (!column) return undefined
  const isDay = column.getSQLType() === 'date'
  const first = from && (isDay ? from : startOfDay(from, operator.timeZone).toISOString())
  // Before the day after: a moment has microseconds, so a day has no last one.
  const end = to && isoDay(asDate(to).add({ days: 1 }))
  const beyond = end && (isDay ? end : startOfDay(end, operator.timeZone).toISOString())
  return and(first ? sql`${column} >= ${first}` : undefined, beyond ? sql`${column} < ${beyond}` : undefined)
}

export function rowsOf(holding: Holding, subjectId: string, range: Range = {}): SQL | undefined {
  return and(holding.person.of(subjectId), within(holding, range))
}

export async function countRows(reader: Reader, holding: Holding, where: SQL | undefined): Promise<number> {
  const [row] = await reader.select({ count: count() }).from(holding.table).where(where)
  return row?.count ?? 0
}

export type Asked = { holding: Holding; where: SQL | undefined; upTo?: number }

/** How many rows each of these is about, in one statement; counting stops at `upTo`. */
export async function countEach(reader: Reader, asked: readonly Asked[]): Promise<number[]> {
  if (asked.length === 0) return []
  const counts = asked.map(
    ({ holding, where, upTo = null }, nth) =>
      sql`(select count(*)::int from (select 1 from ${holding.table} where ${where ?? sql`true`} limit ${upTo}::int) counted) as ${sql.identifier(`n${nth}`)}`,
  )
  const [found] = await reader.execute<Record<string, number>>(sql`select ${sql.join(counts, sql`, `)}`)
  return asked.map((_, nth) => found?.[`n${nth}`] ?? 0)
}

export type Withheld = { label: string; because: string; count: number }
