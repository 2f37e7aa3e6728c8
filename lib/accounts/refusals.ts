import { askRefusals, codeRefusals, linkRefusals } from '#lib/auth/wording.ts'
import { passkeyNeeded } from '#lib/safeguards/refusals.ts'

const gone = 'Nothing was changed: this account has been deleted.'
const inUse = 'This address belongs to another account, so nothing was changed. Use another address.'

export const detailsRefusals = { 'not-found': gone } as const

export const newAddressRefusals = {
  ...askRefusals,
  'no-account': gone,
  'passkey-needed': passkeyNeeded,
  'same-address': 'This is the address of your account already.',
} as const

export const addressCodeRefusals = {
  ...codeRefusals,
  'no-account': gone,
  'address-in-use': inUse,
  'passkey-needed': passkeyNeeded,
} as const

export const addressLinkRefusals = {
  ...linkRefusals,
  'no-account': gone,
  'address-in-use': inUse,
  'passkey-needed': passkeyNeeded,
} as const

export const cardRefusals = {
  'not-found': 'This card is not saved any more.',
  'over-already': 'This month is over. Enter the expiry that is printed on the card now.',
} as const
