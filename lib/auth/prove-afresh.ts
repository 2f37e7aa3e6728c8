import { db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { findAccountContact } from '#lib/accounts/contact.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import type { Subject } from './actor.ts'
import { type Issued, issueProof } from './issue-proof.ts'
import { freshCodeLetter } from './letters.ts'
import { redeemCode } from './redeem-proof.ts'
import { renewToken } from './start-session.ts'

/** Mails a code that proves the mailbox again (decision 7). It counts in the session that asked for it. */
export async function askForFreshCode(
  by: Subject,
  at: Date,
): Promise<Outcome<Pick<Issued, 'proofId'>, 'too-many' | 'no-account'>> {
  const contact = await findAccountContact(db(), by.subjectId)
  if (!contact) return refused('no-account')
  const soon = await countAttempt('fresh-letters', by.subjectId, at)
  const daily = await countAttempt('fresh-letters-daily', by.subjectId, at)
  if (!soon.allowed || !daily.allowed) return refused('too-many')
  return transaction(async (tx) => {
    const { subjectId, sessionId } = by
    const issued = await issueProof(tx, { purpose: 'fresh', address: contact.email, subjectId, sessionId, at })
    const letter = freshCodeLetter(issued, contact.firstName)
    await queueLetter(tx, {
      key: `proof:${issued.proofId}`,
      kind: 'security',
      to: contact.email,
      subjectId,
      letter,
      at,
    })
    return done({ proofId: issued.proofId })
  })
}

/** The session's new token; from now on it carries a proof that counts for ten minutes. */
export async function proveWithCode(
  by: Subject,
  { proofId, code, at }: { proofId: string | null; code: string; at: Date },
): Promise<Outcome<{ token: string }, 'wrong-code' | 'ended'>> {
  return transaction(async (tx) => {
    const proved = await redeemCode(tx, { proofId, code, purposes: ['fresh'], at })
    if (!proved.ok) return proved
    const { subjectId, sessionId } = proved.value
    if (!by.sessionId || subjectId !== by.subjectId || sessionId !== by.sessionId) return refused('ended')
    const token = await renewToken(tx, by.sessionId, { freshProofAt: at, freshProofKind: 'mail-code' })
    await recordAudit(tx, { action: 'proof.given', by, about: by.subjectId, detail: { kind: 'mail-code' }, at })
    return done({ token })
  })
}
