import { getTableName } from 'drizzle-orm'
import { getTableConfig } from 'drizzle-orm/pg-core'
import { copiedFields } from '#lib/data-map/fields.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import type { Category } from '#lib/data-map/vocabulary.ts'
import { holdingsOfPeople, register } from '#lib/register.ts'
import type { LeftOut, RequestKind } from '#lib/requests/vocabulary.ts'
import { holdingsIn } from './holding-contents.ts'

/** A kind of records that can be left out by itself. */
export type Divisible = { name: string; title: string }
/** The parts of one category that code can leave out, `of` so many kinds that it has. `dated`: also by the days of its records. `redacted`: others are under black bars. */
export type Division = { records: Divisible[]; of: number; dated: boolean; redacted: boolean }

const nothing: Division = { records: [], of: 0, dated: false, redacted: false }

const goes = new Set(register.filter(({ erase }) => erase.way === 'delete-rows').map(({ name }) => name))

/** Rows that point to rows which go cannot stay by themselves, nor those with a turn or a file of their own. */
function mayStay({ name, table, erase, turn, beside, forget }: Holding): boolean {
  const pointsAt = getTableConfig(table).foreignKeys.map((key) => getTableName(key.reference().foreignTable))
  const alone = !turn && !beside && !forget && !pointsAt.some((other) => goes.has(other) && other !== 'subjects')
  return goes.has(name) && erase.way === 'delete-rows' && !('only' in erase) && alone
}

const named = ({ name, title }: Holding): Divisible => ({ name, title })

function ofCopy(category: Category): Division {
  const holdings = holdingsIn(category).filter((holding) => copiedFields(holding).length > 0)
  const redacted = holdings.some(({ redact }) => redact !== undefined)
  // What is redacted is given so, and not left out: the rest of a conversation is the person's own.
  const records = redacted || holdings.length < 2 ? [] : holdings.map(named)
  return {
    records,
    of: holdings.length,
    dated: !redacted && holdings.some(({ range }) => range !== undefined),
    redacted,
  }
}

function ofDeletion(category: Category): Division {
  const going = holdingsIn(category).filter(({ erase }) => erase.way === 'delete-rows')
  const staying = category === 'sign-in' ? [] : going.filter(mayStay)
  return { ...nothing, of: going.length, records: going.length < 2 ? [] : staying.map(named) }
}

/**
 * What of a category can be left out of a copy, or left standing by a deletion. Anything else cannot be granted in part: what code cannot carry
 * out is not offered. Of a deletion ways in never stay without the account.
 */
export function divisionOf(kind: RequestKind, category: string): Division {
  const known = holdingsOfPeople.find((holding) => holding.category === category)?.category
  if (!known) return nothing
  if (kind === 'copy') return ofCopy(known)
  return kind === 'deletion' ? ofDeletion(known) : nothing
}

/** The titles of what is left out, for people. */
export function titlesOf({ records }: LeftOut): string[] {
  return records.map((name) => register.find((holding) => holding.name === name)?.title ?? name)
}
