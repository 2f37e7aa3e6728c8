import { operator } from '#lib/operator.ts'

/** What the browser's tab says: the page first, then whose privacy center it is. */
export function documentTitle(page: string): string {
  return `${page} – ${operator.shortName} privacy`
}
