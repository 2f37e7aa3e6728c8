import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { addressRecoveries } from '#db/schema/safeguards.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/auth/actor.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { openTyped } from './typed.ts'
import type { RecoveryDecline } from './vocabulary.ts'

export type RecoveryRow = typeof addressRecoveries.$inferSelect

/** A recovery by its reference, held until the transaction ends; its person before it, as every deed does. */
export async function lockRecovery(tx: Transaction, reference: string): Promise<RecoveryRow | undefined> {
  const named = eq(addressRecoveries.reference, reference)
  const [found] = await tx.select({ subjectId: addressRecoveries.subjectId }).from(addressRecoveries).where(named)
  if (found?.subjectId) await lockPerson(tx, found.subjectId)
  const [row] = await tx.select().from(addressRecoveries).where(named).for('update')
  return row
}

type Closing = {
  row: RecoveryRow
  state: 'done' | 'declined' | 'stopped'
  declined?: RecoveryDecline
  letter: LetterParts
  by: Actor
  at: Date
}

/** Within another deed: what was typed goes, that there was such a message stays until its term, and the new address is told. */
export async function closeRecovery(tx: Transaction, { row, state, declined, letter, by, at }: Closing): Promise<void> {
  const typed = openTyped(row)
  const closedBy = by.kind === 'staff' ? by.staffId : null
  const forgotten = {
    oldAddress: null,
    newAddress: null,
    newAddressHash: null,
    name: null,
    words: null,
    stopHash: null,
  }
  const changes = { ...forgotten, state, closedAt: at, closedBy, declined: declined ?? null }
  await tx.update(addressRecoveries).set(changes).where(eq(addressRecoveries.id, row.id))
  const { reference, subjectId } = row
  const about = subjectId ? { about: subjectId } : {}
  const detail: Record<string, string> = declined ? { reason: declined } : {}
  await recordAudit(tx, { action: `lost-mailbox.${state}`, by, ...about, reference, detail, at })
  if (!typed) return
  const whose = state === 'done' ? subjectId : null
  const envelope = { key: `${reference}:closed`, kind: 'security', to: typed.newAddress, subjectId: whose } as const
  await queueLetter(tx, { ...envelope, letter, at })
}
