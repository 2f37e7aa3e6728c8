import type { Transaction } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import type { LimitName } from '#lib/limits/vocabulary.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { findHolder, type KnownHolder } from './find-holder.ts'
import { type Issued, issueProof } from './issue-proof.ts'
import { alreadyAccountLetter, noAccountLetter, signInLetter, signUpLetter } from './letters.ts'

type Asking = {
  address: string
  client: string
  /** What this browser asked for before, by its cookie. */
  replaces?: string | null
  at: Date
}

/**
 * Known or not, an address counts the same; so a refusal says only that letters were asked for. Ten codes a day for one address, whoever asks, so
 * that nobody guesses one; and of these no more than six from one network.
 */
async function mayWriteTo({ address, client, at }: Asking): Promise<boolean> {
  const mailbox = emailHashOf(address)
  const network = clientRange(client)
  const counted: [LimitName, string][] = [
    ['letters-by-client', network],
    ['letters-by-client-to-address', `${network}\n${mailbox}`],
    ['letters-by-client-to-address-daily', `${network}\n${mailbox}`],
    ['letters-to-address', mailbox],
    ['letters-to-address-daily', mailbox],
  ]
  for (const [rule, who] of counted) if (!(await countAttempt(rule, who, at)).allowed) return false
  return true
}

type Writing = { key: string; to: string; holder: KnownHolder | null; letter: LetterParts; at: Date }

async function write(tx: Transaction, { holder, ...letter }: Writing): Promise<void> {
  const subjectId = holder?.kind === 'person' ? holder.subjectId : null
  await queueLetter(tx, { ...letter, kind: 'security', subjectId })
}

const beside = (replaces: string | null = null) => ({ besideOthers: true, replaces })
const known = (holder: KnownHolder | null) => (holder?.kind === 'person' ? { subjectId: holder.subjectId } : {})

/**
 * A proof and a letter for every address alike, so that nothing shows whether it is known. A stranger's letter says that there is no
 * account, once a day at most.
 */
export async function askForSignIn(asking: Asking): Promise<Outcome<Pick<Issued, 'proofId'>, 'too-many'>> {
  const { address, replaces, at } = asking
  if (!(await mayWriteTo(asking))) return refused('too-many')
  return transaction(async (tx) => {
    const holder = await findHolder(tx, address)
    const issued = await issueProof(tx, { purpose: 'sign-in', address, ...known(holder), ...beside(replaces), at })
    const today = isoDay(civilDate(at, operator.timeZone))
    const key = holder ? `proof:${issued.proofId}` : `no-account:${emailHashOf(address)}:${today}`
    const letter = holder ? signInLetter(issued, holder.firstName) : noAccountLetter()
    await write(tx, { key, to: address, holder, letter, at })
    return done({ proofId: issued.proofId })
  })
}

/** What was typed waits, sealed, for the mailbox to be proved. An address with an account gets a way to sign in instead; the pages are the same. */
export async function askForSignUp(
  asking: Asking,
  typed: { name: string; region: string },
): Promise<Outcome<Pick<Issued, 'proofId'>, 'too-many'>> {
  const { address, replaces, at } = asking
  if (!(await mayWriteTo(asking))) return refused('too-many')
  return transaction(async (tx) => {
    const holder = await findHolder(tx, address)
    const purpose = holder ? 'sign-in' : 'sign-up'
    const payload = holder ? null : JSON.stringify(typed)
    const issued = await issueProof(tx, { purpose, address, payload, ...known(holder), ...beside(replaces), at })
    const letter = holder ? alreadyAccountLetter(issued, holder.firstName) : signUpLetter(issued)
    await write(tx, { key: `proof:${issued.proofId}`, to: address, holder, letter, at })
    return done({ proofId: issued.proofId })
  })
}
