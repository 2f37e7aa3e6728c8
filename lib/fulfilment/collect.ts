import { and, desc, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Reader } from '#db/client.ts'
import { type CopiedField, copiedFields } from '#lib/data-map/fields.ts'
import type { Holding, Redact } from '#lib/data-map/holding.ts'
import { unseal } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'
import { type Range, rowsOf } from './rows.ts'

/** A value as it goes into a copy: the columns mapped as copied, opened where they rest sealed. */
export type Value = string | number | boolean | null | Date | readonly unknown[] | object
/** By column name, in the order of the table. */
export type CollectedRow = Record<string, Value>

const batchSize = 500

type Redactor = Awaited<ReturnType<Redact>>

/** The only place where a value leaves: what is classed `redacted` and cannot be redacted does not. */
function released({ class: copied, name }: CopiedField, key: string, value: Value, redactor?: Redactor): Value {
  if (!copied.redacted || value === null) return value
  if (!redactor || typeof value !== 'string') throw new Error(`nothing redacts ${name}`)
  return redactor(key, name, value)
}

function openRow(
  holding: Holding,
  fields: CopiedField[],
  row: Record<string, unknown>,
  redactor?: Redactor,
): CollectedRow {
  const opened: CollectedRow = {}
  const key = String(row['#key'])
  for (const field of fields) {
    const { name, column, class: copied } = field
    const value = row[name] as Value
    const place = { table: holding.name, column: column.name, row: key }
    const plain = copied.sealed && value !== null ? copied.show(unseal(place, value as Sealed)) : value
    opened[name] = released(field, key, plain, redactor)
  }
  return opened
}

/** One person's rows of one holding, newest first, in batches by keyset, so that memory does not grow with their number. */
export async function* collect(
  reader: Reader,
  holding: Holding,
  subjectId: string,
  range: Range = {},
): AsyncGenerator<CollectedRow[]> {
  const { table, key, order } = holding
  const fields = copiedFields(holding)
  const columns: Record<string, PgColumn> = Object.fromEntries(fields.map(({ name, column }) => [name, column]))
  // As text, because a JavaScript date would lose the microseconds and with them rows at the edge of a batch.
  const selection = { ...columns, '#key': key, '#order': sql<string>`${order}::text` }
  const type = sql.raw(order.getSQLType())
  let last: { order: string; key: string } | undefined
  for (;;) {
    const beyond = last && sql`(${order}, ${key}) < (${last.order}::text::${type}, ${last.key}::uuid)`
    const found = await reader
      .select(selection)
      .from(table)
      .where(and(rowsOf(holding, subjectId, range), beyond))
      .orderBy(desc(order), desc(key))
      .limit(batchSize)
    const rows = found as Record<string, unknown>[]
    const keys = rows.map((row) => String(row['#key']))
    const redactor = rows.length > 0 ? await holding.redact?.(reader, subjectId, keys) : undefined
    if (rows.length > 0) yield rows.map((row) => openRow(holding, fields, row, redactor))
    const end = rows.at(-1)
    if (!end || rows.length < batchSize) return
    last = { order: String(end['#order']), key: String(end['#key']) }
  }
}
