import { and, eq } from 'drizzle-orm'
import { recoveryCodes } from '#db/schema/safeguards.ts'
import { transaction } from '#db/transaction.ts'
import { emailHashOf, findAccountContact } from '#lib/accounts/contact.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { visitor } from './actor.ts'
import { findHolder } from './find-holder.ts'
import { proofByRecoveryCode, recoveryCodeHash } from './recovery-code.ts'
import { recoveryCodeUsedLetter } from './recovery-letters.ts'
import { stillWorks } from './recovery-sheets.ts'
import type { SignedIn } from './sign-in.ts'
import { startSession } from './start-session.ts'

export type UseCodeRefusal = 'not-known' | 'too-often'
type Arrival = { address: string; code: string; client: string; browser: string; replaces: string | null; at: Date }

const nobody = '00000000-0000-0000-0000-000000000000'

async function mayTry({ address, client, at }: Arrival): Promise<boolean> {
  const range = clientRange(client)
  const { allowed } = await countAttempt('recovery-codes-by-client', range, at)
  const pair = `${range}\n${emailHashOf(address)}`
  return allowed && (await countAttempt('recovery-codes-by-client-for-address', pair, at)).allowed
}

/**
 * Signs in where the mailbox is gone (decision 8): a proof of this moment, so that the address can be changed at once. An unknown address, one
 * without codes and a wrong code are the same; also in what is done for them.
 */
export async function signInWithRecoveryCode(arrival: Arrival): Promise<Outcome<SignedIn, UseCodeRefusal>> {
  const { address, code, browser, replaces, at } = arrival
  if (!(await mayTry(arrival))) return refused('too-often')
  return transaction(async (tx) => {
    const found = await findHolder(tx, address)
    const subjectId = found?.kind === 'person' ? found.subjectId : nobody
    const [used] = await tx
      .update(recoveryCodes)
      .set({ usedAt: at })
      .where(and(eq(recoveryCodes.codeHash, recoveryCodeHash(subjectId, code)), stillWorks(at)))
      .returning()
    if (!used) {
      const about = subjectId === nobody ? {} : { about: subjectId }
      await recordAudit(tx, { action: 'proof.failed', by: visitor, ...about, detail: { kind: 'recovery-code' }, at })
      return refused('not-known')
    }
    const holder = { kind: 'person', subjectId } as const
    const freshProof = proofByRecoveryCode(used, at)
    const session = { holder, how: 'recovery-code', browser, replaces, freshProof, at } as const
    const { token } = await startSession(tx, session)
    const contact = await findAccountContact(tx, subjectId)
    if (contact) {
      const envelope = { key: `recovery-code-used:${used.id}`, kind: 'security', to: contact.email } as const
      await queueLetter(tx, { ...envelope, subjectId, letter: recoveryCodeUsedLetter(contact.firstName), at })
    }
    return done({ token, kind: 'person' })
  })
}
