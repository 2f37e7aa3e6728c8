import { randomUUID } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recoveryCodes } from '#db/schema/safeguards.ts'
import { transaction } from '#db/transaction.ts'
import { findAccountContact } from '#lib/accounts/contact.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lacksPasskey } from '#lib/safeguards/queries.ts'
import type { FreshSubject, Subject } from './actor.ts'
import { codesPerSheet, newRecoveryCode, recoveryCodeHash } from './recovery-code.ts'
import { recoveryCodesMadeLetter } from './recovery-letters.ts'

export type MakeCodesRefusal = 'no-account' | 'passkey-needed'

/** Ten codes for a sheet of paper, in the clear this once; those made before end. */
export async function makeRecoveryCodes(by: FreshSubject, at: Date): Promise<Outcome<string[], MakeCodesRefusal>> {
  const { subjectId } = by
  return transaction(async (tx) => {
    if (!(await lockPerson(tx, subjectId))) return refused('no-account')
    const contact = await findAccountContact(tx, subjectId)
    if (!contact) return refused('no-account')
    if (await lacksPasskey(tx, by)) return refused('passkey-needed')
    const codes = Array.from({ length: codesPerSheet }, newRecoveryCode)
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.subjectId, subjectId))
    const rows = codes.map((code) => ({ subjectId, codeHash: recoveryCodeHash(subjectId, code), madeAt: at }))
    await tx.insert(recoveryCodes).values(rows)
    await recordAudit(tx, { action: 'recovery-codes.made', by, about: subjectId, at })
    const envelope = { key: `recovery-codes:${randomUUID()}`, kind: 'security', to: contact.email, subjectId } as const
    await queueLetter(tx, { ...envelope, letter: recoveryCodesMadeLetter(contact.firstName), at })
    return done(codes)
  })
}

type Clearing = { by: Subject; since: Date; at: Date }

/** Within another deed, where those who read the mail may have had codes made for themselves. */
export async function removeRecoveryCodesSince(tx: Transaction, { by, since, at }: Clearing): Promise<void> {
  const gone = await tx
    .delete(recoveryCodes)
    .where(and(eq(recoveryCodes.subjectId, by.subjectId), gt(recoveryCodes.madeAt, since)))
    .returning({ id: recoveryCodes.id })
  if (gone.length > 0) await recordAudit(tx, { action: 'recovery-codes.removed', by, about: by.subjectId, at })
}
