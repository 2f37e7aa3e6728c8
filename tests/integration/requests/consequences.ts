import { asOwner } from '#tests/support/database.ts'
import { rowOf } from './asking.ts'

/** The keys of the letters that say what was decided. */
export const lettersOf = async (reference: string) => {
  const rows = await asOwner()<{ key: string }[]>`select key from outbox where reference = ${reference}`
  return rows.map(({ key }) => key.replace(`${reference}:`, '')).filter((key) => key.startsWith('decided'))
}
const jobsOf = (id: string) =>
  asOwner()`select 1 from pgboss.job where name = 'carry-out' and data->>'requestId' = ${id}`

/** What may have come of a decision. */
export async function consequences(reference: string) {
  const { id, state, decidedAt } = await rowOf(reference)
  const erasures = await asOwner()`select 1 from erasures where request_id = ${id}`
  const letters = await lettersOf(reference)
  return { state, decidedAt, letters, jobs: (await jobsOf(id)).length, erasures: erasures.length }
}
export const nothing = { state: 'in-review', decidedAt: null, letters: [], jobs: 0, erasures: 0 }
