import { setTimeout as sleep } from 'node:timers/promises'
import { asOwner } from '#tests/support/database.ts'
import { type Everything, oneOfEverything } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from '../integration/fulfilment/decided-request.ts'

type Request = { person: Everything; id: string; reference: string }
export type Asked = {
  copies: Request[]
  deletions: Request[]
  /** Copies of people whose deletion does not wait for them: done before, or ended with the account. */
  overtaken: Request[]
  /** Those that the database confirmed while things were being killed. */
  confirmed: string[]
}

/** When nothing that these people hold has expired yet. */
export const later = new Date('2099-01-01T00:00:00Z')

/** Postgres may be away: tried until it is there, as a person would. */
export async function insistently<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries > 100) throw error
      await sleep(200)
    }
  }
}

const [copiesAtOnce, deletionsAtOnce] = [20, 6]

/** Twenty people who ask for a copy and six who ask for deletion, each with one of everything. */
export async function askAll(asked: Asked, round: string): Promise<void> {
  for (let nth = 0; nth < copiesAtOnce + deletionsAtOnce; nth += 1) {
    const person = await insistently(() => oneOfEverything(`${round}p${nth}`, later))
    const [list, details] =
      nth < copiesAtOnce ? [asked.copies, undefined] : [asked.deletions, { kind: 'deletion' } as const]
    const { subjectId } = person
    if (details) {
      const copy = await insistently(() => decidedRequest({ subjectId, at: new Date() }))
      asked.overtaken.push({ person, ...copy })
    }
    const set = { targetDue: '2026-01-01' } // a deletion that waits for nothing
    list.push({ person, ...(await insistently(() => decidedRequest({ subjectId, details, at: new Date(), set }))) })
  }
}

/** Asks on and on: what the database has confirmed is never lost again. */
export async function askOnAndOn({ subjectId }: Everything, asked: Asked, stopped: () => boolean): Promise<void> {
  while (!stopped()) {
    const request = decidedRequest({ subjectId, at: new Date(), set: { state: 'in-review', decidedAt: null } })
    const id = await request.then(
      (row) => row.id,
      () => undefined,
    )
    if (id) asked.confirmed.push(id)
    await sleep(20)
  }
}

/** Each row of a person as it stands. */
export function rowsOf({ rows }: Everything): Promise<unknown[]> {
  const sql = asOwner()
  return Promise.all(
    rows.map(
      ({ holding, key }) =>
        sql`select to_jsonb(t)::text as row from ${sql(holding.name)} t where ${sql(holding.key.name)} = ${key}`,
    ),
  )
}
