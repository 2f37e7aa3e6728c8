import type { SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { ParameterOrJSON } from 'postgres'
import { driver } from './client.ts'

const dialect = new PgDialect()

/**
 * Statements one after the other over one connection, sent together: each is a transaction of its own, and one that fails does not take the next
 * with it. Answers for each whether it touched a row, or what went wrong. Prepared by their text, so that it has to be one of a small set.
 */
export async function pipeline(statements: readonly SQL[]): Promise<PromiseSettledResult<boolean>[]> {
  if (statements.length === 0) return []
  const connection = await driver().reserve()
  try {
    return await Promise.allSettled(
      statements.map(async (statement) => {
        const { sql, params } = dialect.sqlToQuery(statement)
        const rows = await connection.unsafe(sql, params as ParameterOrJSON<never>[], { prepare: true })
        return rows.count > 0
      }),
    )
  } finally {
    connection.release()
  }
}
