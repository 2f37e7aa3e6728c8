import { findRegion } from './regions.ts'

/** What somebody without an account says in words: no field of the data map that we could show them. */
export const otherField = 'other'

/** A region is chosen from a list and stored by its id. */
export function isRegionField(field: string): boolean {
  return field.startsWith('accounts.region.')
}

/** A stored value of a field as people read it. */
export function shownValue(field: string, stored: string): string {
  return isRegionField(field) ? findRegion(stored).label : stored
}
