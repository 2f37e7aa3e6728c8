/** Rows a statement may touch: far within the 20 seconds that a statement has, and the 25 after which a silent connection is given up. */
export const rowsAtOnce = 100_000

/** Runs a statement that touches at most `rowsAtOnce` rows, again until none are left, inside one transaction; answers how many there were. */
export async function inBatches(statement: (limit: number) => Promise<number>): Promise<number> {
  for (let touched = 0; ; ) {
    const now = await statement(rowsAtOnce)
    touched += now
    if (now < rowsAtOnce) return touched
  }
}
