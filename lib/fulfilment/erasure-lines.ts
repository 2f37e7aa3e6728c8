import { and, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import type { erasureSteps } from '#db/schema/erasures.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { dayOf, hasEnded, lastDay } from '#lib/data-map/term.ts'
import type { Category, KeepReason } from '#lib/data-map/vocabulary.ts'
import { operator } from '#lib/operator.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import { countEach, rowsOf } from './rows.ts'

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
/** Why the rows of a category, or of one kind of records, stay although the person could have them deleted; without an entry they go. */
export type Left = ReadonlyMap<Category | `record:${string}`, 'declined' | 'not-asked' | 'legal-hold'>

/** Kept rows whose term has ended by that day: nothing keeps them any longer. */
export function endedRows(holding: Holding, at: Date): SQL | undefined {
  return holding.keep.kind === 'year-end' ? hasEnded(holding.keep, at, operator.timeZone) : undefined
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
  if (action === 'delete') return and(own, ended ?? sql`false`)
  const once = holding.erase.blankOnce?.is
  const losing = once && (action === 'anonymise' ? once : sql`(${once}) is not true`)
  return and(own, ended && sql`not (${ended})`, losing)
}

/** Whether a line takes something out of the rows that it keeps. */
export function blanksRows({ erase }: Holding, action: EraseAction): boolean {
  if (erase.way !== 'keep' || action === 'delete' || !erase.blank) return false
  return action === 'anonymise' || !erase.blankOnce
}

/** The newest day among these rows, by which a term that counts from the end of a year is reckoned. */
async function newestDay(reader: Reader, { holding, where }: Draft): Promise<string | null> {
  const { keep } = holding
  if (keep.kind !== 'year-end') return null
  const [newest] = await reader
    .select({ day: sql<string | null>`max(${dayOf(keep.column, operator.timeZone)})::text` })
    .from(holding.table)
    .where(where)
  return newest?.day ?? null
}

type Draft = { holding: Holding; action: EraseAction; because: KeepReason | null; where: SQL | undefined }

/** The lines of one holding: all of its rows, each in one line. */
function draftsOf(holding: Holding, subjectId: string, left: Left, at: Date): Draft[] {
  const { category, erase } = holding
  const own = rowsOf(holding, subjectId)
  const stays = left.get(category) ?? left.get(`record:${holding.name}`)
  if (stays) return [{ holding, action: 'keep', because: stays, where: own }]
  const draft = (its: EraseAction, because: KeepReason | null): Draft => ({
    ...{ holding, action: its, because },
    where: rowsOfLine(holding, subjectId, its, at),
  })
  if (erase.way === 'delete-rows') {
    const going = draft('delete', null)
    return 'only' in erase && erase.rest ? [going, draft('keep', erase.rest)] : [going]
  }
  const action = Object.values(erase.blank ?? {}).includes(null) ? 'anonymise' : 'keep'
  const kept = [draft(action, erase.because), ...(erase.blankOnce ? [draft('keep', erase.because)] : [])]
  return endedRows(holding, at) ? [draft('delete', null), ...kept] : kept
}

async function keptUntil(reader: Reader, draft: Draft, planned: number, at: Date): Promise<string | null> {
  const { holding, because } = draft
  const { erase, keep } = holding
  if (erase.way !== 'keep' || because !== erase.because) return null
  if (keep.kind !== 'year-end') return lastDay(keep, isoDay(civilDate(at, operator.timeZone)))
  const newest = planned > 0 ? await newestDay(reader, draft) : null
  return newest && lastDay(keep, newest)
}

const turns = { first: 0, late: 2, last: 3 }
const order = (holding: Holding) => (holding.turn ? turns[holding.turn] : 1)
const inTheirTurn = () => [...holdingsOfPeople].sort((one, other) => order(one) - order(other))

/** What an erasure of these categories would do, holding by holding, in the order in which it would be done. */
export async function erasureLines(reader: Reader, subjectId: string, left: Left, at: Date): Promise<ErasureLine[]> {
  const drafts = inTheirTurn().flatMap((holding) => draftsOf(holding, subjectId, left, at))
  const counts = await countEach(reader, drafts)
  const lines: ErasureLine[] = []
  for (const [nth, draft] of drafts.entries()) {
    const { holding, action, because } = draft
    const planned = counts[nth] ?? 0
    const until = await keptUntil(reader, draft, planned, at)
    lines.push({ holding: holding.name, category: holding.category, action, because, keptUntil: until, planned })
  }
  return lines
}
