import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { type Category, categories } from '#lib/data-map/vocabulary.ts'
import type { RequestRow } from '#lib/requests/advance.ts'
import { openDetails } from '#lib/requests/details.ts'
import type { Range } from './rows.ts'

/** What of each category is to be done, and why the rest is not. */
export type Scope = { granted: Set<Category>; left: Map<Category, 'declined' | 'not-asked'>; range: Range }

/** From what was asked and what was decided. A deletion asks for everything; a category without a decision of its own is granted. */
export async function scopeOf(reader: Reader, request: RequestRow): Promise<Scope> {
  const details = openDetails('requests', request)
  const asked = new Set<Category>(details?.kind === 'copy' ? details.categories : categories)
  const standing = await reader
    .select({ category: decisions.category, outcome: decisions.outcome })
    .from(decisions)
    .where(and(eq(decisions.requestId, request.id), isNull(decisions.setAsideAt)))
  const declined = new Set(standing.filter(({ outcome }) => outcome === 'declined').map(({ category }) => category))
  const scope: Scope = { granted: new Set(), left: new Map(), range: {} }
  for (const category of categories) {
    if (!asked.has(category)) scope.left.set(category, 'not-asked')
    else if (declined.has(category) || declined.has('all')) scope.left.set(category, 'declined')
    else scope.granted.add(category)
  }
  if (details?.kind === 'copy') scope.range = { from: details.from, to: details.to }
  return scope
}
