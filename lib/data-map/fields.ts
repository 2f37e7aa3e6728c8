import { getTableColumns } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { ColumnClass } from './column.ts'
import type { Holding } from './holding.ts'

export type Field = { name: string; column: PgColumn; class: ColumnClass }
export type CopiedField = Field & { class: Extract<ColumnClass, { use: 'copied' }> }
export type WithheldField = Field & { class: Extract<ColumnClass, { use: 'withheld' }> }

/** The columns of a holding with what each is, in the order of the table. */
export function fieldsOf(holding: Holding): Field[] {
  const columns = getTableColumns(holding.table) as Record<string, PgColumn>
  return Object.entries(columns).map(([name, column]) => {
    const described = holding.columns[name]
    if (!described) throw new Error(`${holding.name}.${name} has no class in the data map`)
    return { name, column, class: described }
  })
}

export function copiedFields(holding: Holding): CopiedField[] {
  return fieldsOf(holding).filter((field): field is CopiedField => field.class.use === 'copied')
}

export function withheldFields(holding: Holding): WithheldField[] {
  return fieldsOf(holding).filter((field): field is WithheldField => field.class.use === 'withheld')
}
