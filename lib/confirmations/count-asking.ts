import { emailHashOf } from '#lib/accounts/contact.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'

/**
 * Whether a visitor may have one more letter written to an address. Counted by who asks, and by who asks for which address: what strangers do
 * uses up nothing of what the owner of a mailbox may. Known or not, an address counts the same.
 */
export async function mayHaveLetter(of: { address: string; client: string; at: Date }): Promise<boolean> {
  const client = clientRange(of.client)
  const { allowed } = await countAttempt('questions-by-client', client, of.at)
  const pair = `${client}\n${emailHashOf(of.address)}`
  return allowed && (await countAttempt('guest-letters-by-client-to-address', pair, of.at)).allowed
}
