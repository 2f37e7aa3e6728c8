import { and, eq, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { type Category, categories } from '#lib/data-map/vocabulary.ts'
import type { RequestRow } from '#lib/requests/advance.ts'
import { wishOf } from '#lib/requests/details.ts'
import type { LeftOut } from '#lib/requests/vocabulary.ts'
import { holdingsIn } from './holding-contents.ts'
import type { Range } from './rows.ts'

/** What of each category is to be done, and why the rest is not; of some, only a part: without these records, and only of these days. */
export type Scope = {
  granted: Set<Category>
  left: Map<Category, 'declined' | 'not-asked'>
  range: Range
  parts: Map<Category, LeftOut>
}

const later = (one?: string, other?: string) => (one && other ? (one > other ? one : other) : (one ?? other))
const earlier = (one?: string, other?: string) => (one && other ? (one < other ? one : other) : (one ?? other))

/** The days of one category that a copy holds: those that were asked for and those that were granted. */
export function rangeOf({ range, parts }: Scope, category: Category): Range {
  const part = parts.get(category)
  return part ? { from: later(range.from, part.from), to: earlier(range.to, part.to) } : range
}

/** The kinds of records of one category that are given. */
export function holdingsOf({ parts }: Scope, category: Category): Holding[] {
  const without = parts.get(category)?.records ?? []
  return holdingsIn(category).filter(({ name }) => !without.includes(name))
}

/**
 * From what was asked and what was decided. A deletion asks for everything; a category without a decision of its own is granted. A copy whose wish
 * has been deleted throws: nothing says any more what may be given out.
 */
export async function scopeOf(reader: Reader, request: RequestRow): Promise<Scope> {
  const details = wishOf(request)
  if (request.kind === 'copy' && !details) throw new Error('what this copy was asked for has been deleted')
  const asked = new Set<Category>(details?.kind === 'copy' ? details.categories : categories)
  const standing = await reader
    .select({ category: decisions.category, outcome: decisions.outcome, leftOut: decisions.leftOut })
    .from(decisions)
    .where(and(eq(decisions.requestId, request.id), isNull(decisions.setAsideAt)))
  const declined = new Set(standing.filter(({ outcome }) => outcome === 'declined').map(({ category }) => category))
  const scope: Scope = { granted: new Set(), left: new Map(), range: {}, parts: new Map() }
  for (const category of categories) {
    if (!asked.has(category)) scope.left.set(category, 'not-asked')
    else if (declined.has(category) || declined.has('all')) scope.left.set(category, 'declined')
    else scope.granted.add(category)
    const leftOut = standing.find((each) => each.category === category)?.leftOut
    if (leftOut) scope.parts.set(category, leftOut)
  }
  if (details?.kind === 'copy') scope.range = { from: details.from, to: details.to }
  return scope
}
