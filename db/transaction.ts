import { type Database, db, preparedDb, type Transaction } from './client.ts'

const retryable = new Set(['40001', '40P01'])

function sqlState(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if ('code' in cause && typeof cause.code === 'string' && /^[0-9A-Z]{5}$/.test(cause.code)) return cause.code
  return undefined
}

/** A serialization failure or a deadlock: nothing was done, and another try may well get through. */
export function isRetryable(error: unknown): boolean {
  return retryable.has(sqlState(error) ?? '')
}

/** True when a statement failed because a unique index already holds that value (SQLSTATE 23505). */
export function isDuplicate(error: unknown): boolean {
  return sqlState(error) === '23505'
}

/** The one way to write: all of it or nothing. Serialization failures and deadlocks are tried again, three times at most. */
export function transaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return attempts(db(), work)
}

/** The same with prepared statements, for work that repeats a small set of them very often. */
export function preparedTransaction<Result>(work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  return attempts(preparedDb(), work)
}

async function attempts<Result>(database: Database, work: (tx: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database.transaction(work)
    } catch (error) {
      if (attempt >= 3 || !isRetryable(error)) throw error
    }
  }
}
