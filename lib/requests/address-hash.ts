import { canonicalAddress } from '#lib/accounts/address.ts'
import { keyedHash } from '#lib/sealing/keyed-hash.ts'

/** By which a request is found again after the account is gone (decision 10). An address we refuse has a hash that matches nothing. */
export function requestAddressHash(address: string): string {
  return keyedHash('request-address', canonicalAddress(address) ?? `refused ${address}`)
}
