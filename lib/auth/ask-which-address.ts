import { transaction } from '#db/transaction.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { countLetter } from '#lib/guests/count-letter.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { findHolder } from './find-holder.ts'
import { issueProof } from './issue-proof.ts'
import { noAccountLetter } from './letters.ts'
import { forgottenAddressLetter } from './recovery-letters.ts'

export const mostAddresses = 3

type Asking = { addresses: readonly string[]; client: string; at: Date }

/** One proof and one letter for every address alike. What a stranger asks here ends no letter of the owner's. */
async function writeTo(address: string, at: Date): Promise<void> {
  await transaction(async (tx) => {
    const holder = await findHolder(tx, address)
    const person = holder?.kind === 'person' ? holder.subjectId : null
    const of = { purpose: 'sign-in', address, subjectId: person, besideOthers: true } as const
    const issued = await issueProof(tx, { ...of, at })
    const today = isoDay(civilDate(at, operator.timeZone))
    const key = holder ? `proof:${issued.proofId}` : `no-account:${emailHashOf(address)}:${today}`
    const letter = holder ? forgottenAddressLetter(issued, holder.firstName) : noAccountLetter()
    await queueLetter(tx, { key, kind: 'security', to: address, subjectId: person, letter, at })
  })
}

/**
 * A forgotten address is answered only by mail to the addresses tried: that of an account can sign in, any other is told that it has none. Counted
 * apart from the letters of sign-in, which nobody can use up here; an address that has had its share gets none, and the page says the same.
 */
export async function askWhichAddress({ addresses, client, at }: Asking): Promise<Outcome<null, 'too-many'>> {
  const tried = [...new Set(addresses)].slice(0, mostAddresses)
  const network = clientRange(client)
  for (const _address of tried)
    if (!(await countAttempt('tried-addresses-by-client', network, at)).allowed) return refused('too-many')
  for (const address of tried)
    if (await countLetter('which-address', { address, client, at })) await writeTo(address, at)
  return done(null)
}
