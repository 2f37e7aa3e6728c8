import { randomUUID } from 'node:crypto'
import { recoveryCodes } from '#db/schema/safeguards.ts'
import { transaction } from '#db/transaction.ts'
import { findAccountContact } from '#lib/accounts/contact.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { revokeSessions } from './end-session.ts'
import { subjectOf } from './gate.ts'
import { recoveryCodesCancelledLetter } from './recovery-letters.ts'
import { findCancellable, ofStopLink } from './recovery-sheets.ts'

export type CancelCodesRefusal = 'ended'

/**
 * "This was not me", from whoever reads the account's mail: the new codes end, those made before go on, and everybody is signed out, because
 * somebody was signed in who had them made. What a recovery code has opened is closed with it.
 */
export async function cancelRecoveryCodes(of: { token: string; at: Date }): Promise<Outcome<null, CancelCodesRefusal>> {
  const { token, at } = of
  const found = await findCancellable(token, at)
  if (!found) return refused('ended')
  const { subjectId } = found
  const by = subjectOf(subjectId, null)
  return transaction(async (tx) => {
    if (!(await lockPerson(tx, subjectId))) return refused('ended')
    const gone = await tx.delete(recoveryCodes).where(ofStopLink(token, at)).returning({ id: recoveryCodes.id })
    if (gone.length === 0) return refused('ended')
    await recordAudit(tx, { action: 'recovery-codes.removed', by, about: subjectId, at })
    await revokeSessions(tx, { of: { subjectId }, by, at })
    const contact = await findAccountContact(tx, subjectId)
    if (!contact) return done(null)
    const key = `recovery-codes-cancelled:${randomUUID()}`
    const letter = recoveryCodesCancelledLetter(contact.firstName)
    await queueLetter(tx, { key, kind: 'security', to: contact.email, subjectId, letter, at })
    return done(null)
  })
}
