import { db, type Transaction } from './client.ts'

const retryable = new Set(['40001', '40P01'])

function sqlState(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string' && /^[0-9A-Z]{5}$/.test(cause.code)) return cause.code
  return undefined
}

/** True when a statement failed because a unique index already holds that value (SQLSTATE 23505). */
export function isDuplicate(error: unknown): boolean {
  return sqlState(error) === '23505'
}

/** True when a statement met a row that somebody else has changed since (SQLSTATE 40001). */
export function isOvertaken(error: unknown): boolean {
  return sqlState(error) === '40001'
}

/** The one way to write: all of it or nothing. Serialization failures and deadlocks are tried again, three times at most. */
export async function transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db().transaction(work)
    } catch (error) {
      if (attempt >= 3 || !retryable.has(sqlState(error) ?? '')) throw error
    }
  }
}
