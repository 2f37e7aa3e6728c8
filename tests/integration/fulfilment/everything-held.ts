import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { env } from '#lib/env.ts'
import { register } from '#lib/register.ts'
import { unseal } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'
import { asOwner } from '#tests/support/database.ts'

type Found = { table: string; column: string; key: string; text: string }

/** Every value of every column of every table, sealed ones opened; and every file of the data folder. */
export async function everythingHeld(): Promise<Found[]> {
  const found: Found[] = []
  const tables = await asOwner()`select table_schema, table_name from information_schema.tables
    where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`
  for (const { table_schema: schema, table_name: table } of tables) {
    const holding = register.find(({ name }) => name === table)
    const rows = await asOwner()`select to_jsonb(t) as row from ${asOwner()(schema)}.${asOwner()(table)} t`
    for (const { row } of rows) {
      const key = String(row[holding?.key.name ?? 'id'] ?? '')
      for (const [column, value] of Object.entries(row)) {
        const plain = typeof value === 'string' ? value : JSON.stringify(value)
        const text = plain.startsWith('v1.') ? unseal({ table, column, row: key }, plain as Sealed) : plain
        found.push({ table, column, key, text })
      }
    }
  }
  for (const room of ['packages', 'mail', 'request-files'])
    for (const name of await readdir(path.join(env().DATA_DIR, room)).catch(() => []))
      found.push({
        table: room,
        column: 'file',
        key: name,
        text: (await readFile(path.join(env().DATA_DIR, room, name))).toString('utf8'),
      })
  return found
}
