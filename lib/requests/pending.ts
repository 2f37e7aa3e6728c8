import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'

export type DecisionRow = typeof decisions.$inferSelect

/** Names one first decision: a second person approves the one that their page showed, and not another that has taken its place since. */
export function markOf(rows: readonly { id: string }[]): string {
  return rows.map(({ id }) => id).sort()[0] ?? ''
}

/** The rows of a decision that was taken and does not stand yet. Hold the request first. */
export async function listUnsettled(reader: Reader, requestId: string): Promise<DecisionRow[]> {
  const own = eq(decisions.requestId, requestId)
  return reader
    .select()
    .from(decisions)
    .where(and(own, isNull(decisions.setAsideAt), isNull(decisions.settledAt)))
}

/** Of these, whether they wait for the second person; the others wait for the end of the time in which they can be recalled. */
export function waitForSecond(rows: readonly DecisionRow[]): boolean {
  return rows.some(({ settlesAt }) => settlesAt === null)
}

/** Who took part in a decision: those who can recall it. */
export function decidersOf(rows: readonly DecisionRow[]): Set<string> {
  return new Set(rows.flatMap(({ decidedBy, approvedBy }) => [decidedBy, ...(approvedBy ? [approvedBy] : [])]))
}

export function openExplanation(row: Pick<DecisionRow, 'id' | 'explanation'>): string | null {
  return unsealMaybe({ table: 'decisions', column: 'explanation', row: row.id }, row.explanation)
}
