import { emailHashOf } from '#lib/accounts/contact.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'

type Asked = { address: string; client: string; at: Date }

/**
 * Whether one more letter goes to an address that somebody typed; the page says the same either way. A stranger can use up their own share and
 * the address's for the day, but not the first letter that is asked for from anywhere else: nobody is kept out by another.
 */
export async function countLetter(
  what: 'request' | 'follow' | 'which-address',
  { address, client, at }: Asked,
): Promise<boolean> {
  const mailbox = `${what}\n${emailHashOf(address)}`
  const both = `${clientRange(client)}\n${mailbox}`
  const first = await countAttempt('first-guest-letter', both, at)
  const own = await countAttempt('guest-letters-by-client-and-address', both, at)
  const all = await countAttempt('guest-letters-to-address', mailbox, at)
  return first.allowed || (own.allowed && all.allowed)
}
