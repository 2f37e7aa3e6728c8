import { sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { fieldsOf } from '#lib/data-map/fields.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { type EraseAction, rowsOfLine } from './erasure-lines.ts'
import { countRows } from './rows.ts'

type Erasing = {
  holding: Holding
  subjectId: string
  erasureId: string
  action: EraseAction
  /** Declined, not asked for, or held: the rows are counted and nothing else. */
  untouched: boolean
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
  for (const { key } of rows) await remove(key)
}

async function deleteRows(tx: Transaction, { holding, subjectId, erasureId, action, at }: Erasing): Promise<number> {
  if (holding.erase.way === 'delete-rows' && holding.erase.ledger) {
    const [gone] = await tx.execute<{ count: string }>(
      sql`select erase_ledger_rows(${holding.name}, ${subjectId}::uuid, ${erasureId}::uuid) as count`,
    )
    return Number(gone?.count ?? 0)
  }
  const gone = await tx.execute<{ count: string }>(
    sql`with gone as (delete from ${holding.table} where ${rowsOfLine(holding, subjectId, action, at)} returning 1) select count(*) as count from gone`,
  )
  return Number(gone[0]?.count ?? 0)
}

async function keepRows(tx: Transaction, { holding, subjectId, action, at }: Erasing): Promise<number> {
  const where = rowsOfLine(holding, subjectId, action, at)
  const blank = holding.erase.way === 'keep' ? Object.entries(holding.erase.blank ?? {}) : []
  if (blank.length > 0) {
    const columns = new Map(fieldsOf(holding).map(({ name, column }) => [name, column]))
    const changes = blank.map(([name, value]) => {
      const column = columns.get(name)
      if (!column) throw new Error(`${holding.name} has no column ${name}`)
      const empty = value === null ? sql`null` : sql`coalesce(${column}, ${at.toISOString()}::timestamptz)`
      return sql`${sql.identifier(column.name)} = ${empty}`
    })
    await tx.execute(sql`update ${holding.table} set ${sql.join(changes, sql`, `)} where ${where}`)
  }
  return countRows(tx, holding, where)
}

/** One line of a plan, carried out in the caller's transaction; answers how many rows it was about. Doing it again does nothing more. */
export async function eraseHolding(tx: Transaction, erasing: Erasing): Promise<number> {
  const { holding, subjectId, action, untouched } = erasing
  await tx.execute(sql`set local statement_timeout = 0`)
  if (untouched) return countRows(tx, holding, holding.person.of(subjectId))
  if (action !== 'keep') await removeBeside(tx, erasing)
  return action === 'delete' ? deleteRows(tx, erasing) : keepRows(tx, erasing)
}
