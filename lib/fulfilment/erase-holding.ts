import { isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { inBatches } from '#db/in-batches.ts'
import { fieldsOf } from '#lib/data-map/fields.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { blanksRows, type EraseAction, rowsOfLine } from './erasure-lines.ts'
import { countRows } from './rows.ts'

type Erasing = {
  holding: Holding
  subjectId: string
  erasureId: string
  action: EraseAction
  /** Declined, not asked for, or held: the rows are counted and nothing else. */
  untouched: boolean
  /** So many rows that one statement might take longer than a statement has. */
  large: boolean
  at: Date
}

/** What lies beside the rows goes first, while the rows are locked: a row never points to nothing that could come back. */
async function removeBeside(tx: Transaction, { holding, subjectId, action, at }: Erasing): Promise<void> {
  if (!holding.beside) return
  const { by, remove } = holding.beside
  const rows = await tx
    .select({ key: by ? sql<string>`coalesce(${by}, ${holding.key}::text)` : sql<string>`${holding.key}` })
    .from(holding.table)
    .where(rowsOfLine(holding, subjectId, action, at))
    .for('update')
  for (let at = 0; at < rows.length; at += 50)
    await Promise.all(rows.slice(at, at + 50).map(({ key: own }) => remove(own)))
}

async function deleteRows(
  tx: Transaction,
  { holding, subjectId, erasureId, action, large, at }: Erasing,
): Promise<number> {
  if (holding.erase.way === 'delete-rows' && holding.erase.ledger) {
    const [gone] = await tx.execute<{ count: string }>(
      sql`select erase_ledger_rows(${holding.name}, ${subjectId}::uuid, ${erasureId}::uuid) as count`,
    )
    return Number(gone?.count ?? 0)
  }
  const { table } = holding
  const going = rowsOfLine(holding, subjectId, action, at)
  return inBatches(async (limit) => {
    const some = large ? sql`ctid = any(array(select ctid from ${table} where ${going} limit ${limit}))` : going
    const gone = await tx.execute<{ count: string }>(
      sql`with gone as (delete from ${table} where ${some} returning 1) select count(*) as count from gone`,
    )
    return Number(gone[0]?.count ?? 0)
  })
}

/** What a kept row loses, as the assignments of an update; empty when it stays as it is. */
export function blanks(holding: Holding, at: Date): SQL[] {
  const { erase } = holding
  if (erase.way !== 'keep') return []
  const columns = new Map(fieldsOf(holding).map(({ name, column }) => [name, column]))
  return Object.entries(erase.blank ?? {}).map(([name, value]) => {
    const column = columns.get(name)
    if (!column) throw new Error(`${holding.name} has no column ${name}`)
    const empty = value === null ? sql`null` : sql`coalesce(${column}, ${at.toISOString()}::timestamptz)`
    return sql`${sql.identifier(column.name)} = ${empty}`
  })
}

/** Kept rows that still have what they are to lose: they came after this step was taken. */
export function stillToBlank(holding: Holding): SQL | undefined {
  const { erase } = holding
  if (erase.way !== 'keep') return undefined
  const columns = new Map(fieldsOf(holding).map(({ name, column }) => [name, column]))
  const full = Object.entries(erase.blank ?? {}).flatMap(([name, value]) => {
    const column = columns.get(name)
    if (!column) return []
    return [value === null ? isNotNull(column) : isNull(column)]
  })
  return or(...full)
}

async function keepRows(tx: Transaction, { holding, subjectId, action, at }: Erasing): Promise<number> {
  const where = rowsOfLine(holding, subjectId, action, at)
  const changes = blanks(holding, at)
  if (!blanksRows(holding, action)) return countRows(tx, holding, where)
  const changed = await tx.execute<{ count: string }>(
    sql`with changed as (update ${holding.table} set ${sql.join(changes, sql`, `)} where ${where} returning 1) select count(*) as count from changed`,
  )
  return Number(changed[0]?.count ?? 0)
}

/** One line of a plan, carried out in the caller's transaction; answers how many rows it was about. Doing it again does nothing more. */
export async function eraseHolding(tx: Transaction, erasing: Erasing): Promise<number> {
  const { holding, subjectId, action, untouched } = erasing
  if (untouched) return countRows(tx, holding, holding.person.of(subjectId))
  if (action === 'delete') await holding.forget?.(tx, subjectId)
  if (action !== 'keep') await removeBeside(tx, erasing)
  return action === 'delete' ? deleteRows(tx, erasing) : keepRows(tx, erasing)
}
