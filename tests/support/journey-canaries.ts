import { unseal } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'
import type { Site } from './journey-site.ts'
import type { Person } from './people.ts'

/** What is written nowhere but about this person. */
export const canariesOf = ({ name, email, phone, street, zipCode, subjectId }: Person) => [
  ...[name, email, phone, street, zipCode, subjectId],
]

type Column = { table: string; column: string }

const isSealed = (text: string): text is Sealed => /^v1\.[^.]+\.[\w-]+\.[\w-]+\.[\w-]*$/.test(text)

function plain({ table, column }: Column, row: string, value: string): string {
  return isSealed(value) ? unseal({ table, column, row }, value) : value
}

/** Every place of the database, the queue's tables too, where one of these words stands: as text, within JSON, or sealed. */
export async function findWords({ sql }: Site, words: readonly string[]): Promise<string[]> {
  const columns = await sql<(Column & { schema: string; key: string })[]>`
    select c.table_schema as schema, c.table_name as "table", c.column_name as "column",
      coalesce((select k.column_name from information_schema.key_column_usage k join information_schema.table_constraints t
        using (constraint_schema, constraint_name) where t.constraint_type = 'PRIMARY KEY' and k.table_schema = c.table_schema
        and k.table_name = c.table_name limit 1), c.column_name) as key
    from information_schema.columns c join information_schema.tables b using (table_schema, table_name)
    where b.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
      and (c.data_type in ('text', 'character varying', 'json', 'jsonb', 'uuid', 'ARRAY', 'bytea'))`
  const found: string[] = []
  for (const { schema, table, column, key } of columns) {
    const rows = await sql.unsafe<{ row: string; value: string | null }[]>(
      `select "${key}"::text as row, "${column}"::text as value from "${schema}"."${table}"`,
    )
    for (const { row, value } of rows) {
      const text = value === null ? '' : plain({ table, column }, row, value)
      for (const word of words) if (text.includes(word)) found.push(`${table}.${column}: ${word}`)
    }
  }
  return [...new Set(found)]
}
