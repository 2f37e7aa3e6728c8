import { logFault } from './fault.ts'

const firstId = '00000000-0000-0000-0000-000000000000'
/** How many rows a sweep has in hand at once. */
export const rowsOfPage = 200
/** After so long a run leaves the rest to the next one: the other sweeps of this worker wait for it, and so does whoever stops the worker. */
const patience = 5_000
/** Should everything fail, the number at the end says so as well as a line for each. */
const faultsLogged = 10

/**
 * The rows of a sweep, a page at a time, in the order of their ids. Each page begins beyond the last row of the one before, not at an offset: rows
 * that were taken are gone by then, and one that fails cannot come twice in a run.
 */
export async function* inPages<Row extends { id: string }>(
  page: (after: string) => Promise<readonly Row[]>,
): AsyncGenerator<Row, void> {
  const began = performance.now()
  for (let after = firstId; ; ) {
    const rows = await page(after)
    for (const row of rows) {
      yield row
      if (performance.now() - began >= patience) return
    }
    const last = rows.at(-1)?.id
    if (last === undefined) return
    if (last === after) throw new Error('a page of a sweep does not lie beyond the one before')
    after = last
  }
}

/**
 * Takes each row by itself: one that fails is logged, without anything of it, and the others go on. Where any failed, the run fails at its end with
 * how many, so that it shows, and the next run tries them again. `take` is one transaction.
 */
export async function takeEach<Row>(
  sweep: string,
  rows: Iterable<Row> | AsyncIterable<Row>,
  take: (row: Row) => Promise<unknown>,
): Promise<void> {
  let [taken, failed] = [0, 0]
  for await (const row of rows) {
    taken += 1
    try {
      await take(row)
    } catch (error) {
      failed += 1
      if (failed <= faultsLogged) logFault(`row-failed:${sweep}`, error)
    }
  }
  if (failed > 0)
    throw Object.assign(new Error(`${sweep}: ${failed} of ${taken} rows failed`), { code: `${failed} of ${taken}` })
}
