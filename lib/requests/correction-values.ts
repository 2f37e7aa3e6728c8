import { isWrittenAddress, showMailingAddress } from '#lib/accounts/mailing-address.ts'
import { findRegion } from './regions.ts'

/** Of a correction that names no field of the data map: what a letter, or somebody without an account, says in words. Staff make the change by hand. */
export const inWordsField = 'in-words'

/** A region is chosen from a list and stored by its id. */
export function isRegionField(field: string): boolean {
  return field.startsWith('accounts.region.')
}

export function isAddressField(field: string): boolean {
  return field.startsWith('accounts.mailing_address.')
}

/** A stored value of a field as people read it. */
export function shownValue(field: string, stored: string): string {
  if (isAddressField(field) && isWrittenAddress(stored)) return showMailingAddress(stored)
  return isRegionField(field) ? findRegion(stored).label : stored
}
