const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How often something may be tried within a window that starts at the first try. */
export const limits = {
  'letters-to-address': { tries: 5, within: hour },
  'letters-to-address-daily': { tries: 10, within: day },
  /** Of those, what one network may ask for with one address: a stranger leaves some of them to the owner. */
  'letters-by-client-to-address': { tries: 3, within: hour },
  'letters-by-client-to-address-daily': { tries: 6, within: day },
  /** Somebody signed in asks for another address, which may be anybody's: nothing of what its owner may is used up. */
  'new-address-letters': { tries: 5, within: hour },
  'new-address-letters-daily': { tries: 10, within: day },
  'new-address-letters-to-address': { tries: 10, within: day },
  /** Addresses that somebody who has forgotten theirs has us try. */
  'tried-addresses-by-client': { tries: 30, within: hour },
  /** Asked for by somebody signed in, so nobody can use them up for another. */
  'fresh-letters': { tries: 10, within: hour },
  'fresh-letters-daily': { tries: 30, within: day },
  'letters-by-client': { tries: 30, within: hour },
  'passkeys-by-client': { tries: 60, within: hour },
  'recovery-codes-by-client': { tries: 20, within: hour },
  /** Of one client for one address: what strangers try uses nothing up of what its owner may. */
  'recovery-codes-by-client-for-address': { tries: 10, within: hour },
  'second-factor': { tries: 5, within: 15 * minute },
  'second-factor-daily': { tries: 20, within: day },
  'guest-drafts-by-client': { tries: 60, within: hour },
  'guest-requests-by-client': { tries: 10, within: hour },
  'follows-by-client': { tries: 20, within: hour },
  /** Letters that somebody without an account asks for; how they add up is said in lib/guests/count-letter.ts. */
  'guest-letters-by-client-and-address': { tries: 4, within: hour },
  'guest-letters-to-address': { tries: 20, within: day },
  'first-guest-letter': { tries: 1, within: day },
  'messages-by-person': { tries: 30, within: day },
  'questions-by-client': { tries: 10, within: hour },
  /** Of one client to one address: what strangers ask for uses nothing up of what its owner may. */
  'guest-letters-by-client-to-address': { tries: 5, within: hour },
  /** Of a product that showed its key; each batch brings up to a thousand events. */
  'event-batches-by-product': { tries: 1200, within: minute },
  'combinings-by-product': { tries: 1200, within: minute },
  /** What combines nothing, whether because nobody has the address or because there was nothing: both alike, so that neither can be told. */
  'fruitless-combinings-by-product': { tries: 100, within: hour },
  'people-looked-up-by-staff': { tries: 30, within: hour },
  'delivery-reports-by-key': { tries: 600, within: minute },
  'wrong-product-keys-by-client': { tries: 20, within: 15 * minute },
} as const satisfies Record<string, { tries: number; within: number }>

export type LimitName = keyof typeof limits
