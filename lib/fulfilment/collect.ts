import { and, desc, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import type { Plain } from '#lib/data-map/column.ts'
import { copiedFields, withheldFields } from '#lib/data-map/fields.ts'
import type { CardProperty, Holding, Redact } from '#lib/data-map/holding.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'
import { fieldValues } from './field-values.ts'
import { type Range, rowsOf, type Withheld } from './rows.ts'

/** By column name, in the order of the table. */
export type CollectedRow = Record<string, Plain>
export type Batch = { keys: string[]; rows: CollectedRow[] }
type RawRow = Record<string, unknown>
type Redactor = Awaited<ReturnType<Redact>>

// Larger batches are hardly faster, and leave more behind for the collector of garbage than the 64 MB that a copy may take.
const batchSize = 500

/**
 * One person's rows of one holding, newest first, in batches by keyset, so that memory does not grow with their number; the next batch is under
 * way while one is worked on. One read feeds everything: the files, the page, the vCard, and the counts of what is withheld.
 */
export function collecting(reader: Reader, holding: Holding, subjectId: string, range: Range = {}) {
  const { table, key, order } = holding
  const copied = copiedFields(holding)
  const held = withheldFields(holding)
  const redacted = new Set(copied.filter(({ class: described }) => described.redacted).map(({ name }) => name))
  const present = held.map(() => 0)
  const cards: CardProperty[][] = []
  let total = 0
  const columns = [
    ...copied.map(({ column }, at) => sql`${column} as ${sql.identifier(`c${at}`)}`),
    ...held.map(({ column }, at) => sql`${column} is not null as ${sql.identifier(`w${at}`)}`),
    // As text, because a JavaScript date would lose the microseconds and with them rows at the edge of a batch.
    sql`${key} as k`,
    sql`${order}::text as o`,
  ]
  const type = sql.raw(order.getSQLType())
  const reads = fieldValues(holding).map(({ name, read }, at) => ({ name, read, place: `c${at}` }))

  function after(last: RawRow | undefined): Promise<RawRow[]> {
    const beyond: SQL | undefined = last && sql`(${order}, ${key}) < (${last.o}::text::${type}, ${last.k}::uuid)`
    const where = and(rowsOf(holding, subjectId, range), beyond)
    const found = reader.execute<RawRow>(
      sql`select ${sql.join(columns, sql`, `)} from ${table} where ${where} order by ${desc(order)}, ${desc(key)} limit ${batchSize}`,
    )
    const rows = found.then((each) => each as RawRow[])
    rows.catch(() => undefined) // thrown where it is waited for
    return rows
  }

  /** Sealed values go onto a card as they rest, not as they are shown. */
  function addCard(raw: RawRow, row: CollectedRow): void {
    if (!holding.contactCard) return
    const sealedValues = copied.flatMap(({ name, column, class: described }, at) => {
      const place = { table: holding.name, column: column.name, row: String(raw.k) }
      return described.sealed ? [[name, unsealMaybe(place, raw[`c${at}`] as Sealed | null)] as const] : []
    })
    cards.push(holding.contactCard({ ...row, ...Object.fromEntries(sealedValues) }))
  }

  /** The only place where a value leaves: what is classed `redacted` and cannot be redacted does not. */
  function released(value: Plain, rowKey: string, name: string, redactor: Redactor | undefined): Plain {
    if (!redacted.has(name) || value === null) return value
    if (!redactor || typeof value !== 'string') throw new Error(`nothing redacts ${name}`)
    return redactor(rowKey, name, value)
  }

  function opened(found: RawRow[], redactor: Redactor | undefined): Batch {
    const keys: string[] = []
    const rows: CollectedRow[] = []
    for (const raw of found) {
      const rowKey = raw.k as string
      const row: CollectedRow = {}
      for (const { name, read, place } of reads) row[name] = released(read(raw[place], rowKey), rowKey, name, redactor)
      for (let at = 0; at < held.length; at += 1) if (raw[`w${at}`] === true) present[at] = (present[at] ?? 0) + 1
      addCard(raw, row)
      keys.push(rowKey)
      rows.push(row)
    }
    total += found.length
    return { keys, rows }
  }

  async function* batches(): AsyncGenerator<Batch> {
    await reader.execute(sql`set local timezone to 'UTC'`)
    for (let next = after(undefined); ; ) {
      const raw = await next
      const more = raw.length === batchSize
      if (more) next = after(raw.at(-1))
      const keys = raw.map((each) => each.k as string)
      if (raw.length > 0) yield opened(raw, await holding.redact?.(reader, subjectId, keys))
      if (!more) return
    }
  }

  return {
    batches,
    total: () => total,
    cards: () => cards,
    /** How many values are held and not given out, column by column; known once all batches have been seen. */
    withheld: (): Withheld[] =>
      held.flatMap(({ class: { label, because } }, at) => {
        const count = present[at] ?? 0
        return count > 0 ? [{ label, because, count }] : []
      }),
  }
}
