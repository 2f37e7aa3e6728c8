import { randomUUID } from 'node:crypto'
import { and, eq, gt } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { recoveryCodes } from '#db/schema/safeguards.ts'
import { transaction } from '#db/transaction.ts'
import { findAccountContact } from '#lib/accounts/contact.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { momentInWords } from '#lib/calendar/civil-date.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lacksPasskey } from '#lib/safeguards/queries.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import type { FreshSubject, Subject } from './actor.ts'
import { codesPerSheet, endOfOlder, newRecoveryCode, recoveryCodeHash } from './recovery-code.ts'
import { recoveryCodesMadeLetter } from './recovery-letters.ts'
import { endedByNewer, stillWorks } from './recovery-sheets.ts'
import { newToken } from './tokens.ts'

export type MakeCodesRefusal = 'no-account' | 'passkey-needed'

/**
 * Ten codes for a sheet of paper, in the clear this once. Those made before work until these are 72 hours old (decisions 7 and 8): till then the link
 * in the letter cancels the new ones, and whoever was at the account for a moment has shut nobody out.
 */
export async function makeRecoveryCodes(by: FreshSubject, at: Date): Promise<Outcome<string[], MakeCodesRefusal>> {
  const { subjectId } = by
  return transaction(async (tx) => {
    if (!(await lockPerson(tx, subjectId))) return refused('no-account')
    const contact = await findAccountContact(tx, subjectId)
    if (!contact) return refused('no-account')
    if (await lacksPasskey(tx, by)) return refused('passkey-needed')
    const codes = Array.from({ length: codesPerSheet }, newRecoveryCode)
    await tx.delete(recoveryCodes).where(and(eq(recoveryCodes.subjectId, subjectId), endedByNewer(at)))
    const before = await tx.$count(recoveryCodes, and(eq(recoveryCodes.subjectId, subjectId), stillWorks(at)))
    const token = newToken()
    const sheet = { subjectId, madeAt: at, stopHash: tokenHash(token) }
    const rows = codes.map((code) => ({ ...sheet, codeHash: recoveryCodeHash(subjectId, code) }))
    await tx.insert(recoveryCodes).values(rows)
    await recordAudit(tx, { action: 'recovery-codes.made', by, about: subjectId, at })
    const until = momentInWords(endOfOlder({ madeAt: at }), operator.timeZone)
    const { firstName } = contact
    const letter = recoveryCodesMadeLetter({ firstName, token, until, older: before > 0 })
    const envelope = { key: `recovery-codes:${randomUUID()}`, kind: 'security', to: contact.email, subjectId } as const
    await queueLetter(tx, { ...envelope, letter, at })
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
