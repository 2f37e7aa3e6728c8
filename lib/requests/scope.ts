import { categories } from '#lib/data-map/vocabulary.ts'
import type { RequestDetails } from './details.ts'

/** The decision on a request that has no categories of its own. */
export const wholeRequest = 'all'

/** What has to be decided, one by one: the categories asked for; of a deletion all there are; of anything else the request as a whole. */
export function scopeOf(details: RequestDetails): readonly string[] {
  if (details.kind === 'copy') return details.categories
  return details.kind === 'deletion' ? categories : [wholeRequest]
}
