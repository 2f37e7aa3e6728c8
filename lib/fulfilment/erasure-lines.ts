import { and, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import type { erasureSteps } from '#db/schema/erasures.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { firstDayKept, lastDay } from '#lib/data-map/term.ts'
import type { Category, KeepReason } from '#lib/data-map/vocabulary.ts'
import { operator } from '#lib/operator.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import { countRows, rowsOf } from './rows.ts'

export type EraseAction = (typeof erasureSteps.$inferSelect)['action']
export type ErasureLine = {
  holding: string
  category: Category
  action: EraseAction
  because: KeepReason | null
  /** ISO date of the last day, where one can be reckoned. */
  keptUntil: string | null
  planned: number
}
/** Why the rows of a category stay although the person could have them deleted; a category without an entry goes. */
export type Left = ReadonlyMap<Category, 'declined' | 'not-asked' | 'legal-hold'>

/** Kept rows whose term has ended by that day: nothing keeps them any longer. */
export function endedRows(holding: Holding, at: Date): SQL | undefined {
  const { keep } = holding
  const column = keep.kind === 'year-end' ? keep.column : undefined
  const first = firstDayKept(keep, civilDate(at, operator.timeZone))
  return column && first ? sql`${column} < ${first}` : undefined
}

/** Which rows of a holding one line of a plan is about. */
export function rowsOfLine(holding: Holding, subjectId: string, action: EraseAction, at: Date): SQL | undefined {
  const own = rowsOf(holding, subjectId)
  if (holding.erase.way === 'delete-rows') {
    if (!('only' in holding.erase)) return own
    const going = holding.erase.only(subjectId)
    return and(own, action === 'delete' ? going : sql`not (${going})`)
  }
  const ended = endedRows(holding, at)
  if (!ended) return action === 'delete' ? sql`false` : own
  return and(own, action === 'delete' ? ended : sql`not (${ended})`)
}

async function keptUntil(reader: Reader, holding: Holding, where: SQL | undefined, at: Date): Promise<string | null> {
  const { keep } = holding
  if (keep.kind !== 'year-end') return lastDay(keep, isoDay(civilDate(at, operator.timeZone)))
  const [newest] = await reader
    .select({ day: sql<string | null>`max(${keep.column})::date::text` })
    .from(holding.table)
    .where(where)
  return newest?.day ? lastDay(keep, newest.day) : null
}

async function linesOf(
  reader: Reader,
  holding: Holding,
  subjectId: string,
  left: Left,
  at: Date,
): Promise<ErasureLine[]> {
  const { name, category, erase } = holding
  const line = async (
    action: EraseAction,
    because: KeepReason | null,
    where: SQL | undefined,
  ): Promise<ErasureLine> => {
    const planned = await countRows(reader, holding, where)
    return { holding: name, category, action, because, keptUntil: null, planned }
  }
  const own = rowsOf(holding, subjectId)
  const stays = left.get(category)
  if (stays) return [await line('keep', stays, own)]
  if (erase.way === 'delete-rows') {
    const going = await line('delete', null, rowsOfLine(holding, subjectId, 'delete', at))
    if (!('only' in erase) || !erase.rest) return [going]
    return [going, await line('keep', erase.rest, rowsOfLine(holding, subjectId, 'keep', at))]
  }
  const action = Object.values(erase.blank ?? {}).includes(null) ? 'anonymise' : 'keep'
  const where = rowsOfLine(holding, subjectId, action, at)
  const kept = { ...(await line(action, erase.because, where)), keptUntil: await keptUntil(reader, holding, where, at) }
  if (!endedRows(holding, at)) return [kept]
  return [await line('delete', null, rowsOfLine(holding, subjectId, 'delete', at)), kept]
}

const turns = { first: 0, last: 2 }

/** What an erasure of these categories would do, holding by holding, in the order in which it would be done. */
export async function erasureLines(reader: Reader, subjectId: string, left: Left, at: Date): Promise<ErasureLine[]> {
  const order = (holding: Holding) => (holding.turn ? turns[holding.turn] : 1)
  const lines: ErasureLine[] = []
  for (const holding of [...holdingsOfPeople].sort((one, other) => order(one) - order(other)))
    lines.push(...(await linesOf(reader, holding, subjectId, left, at)))
  return lines
}
