import { eq } from 'drizzle-orm'
import { addressRecoveries } from '#db/schema/safeguards.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { heldFacts } from '#lib/requests/held-facts.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { listRecoveryMatchers } from './record-recovery-facts.ts'
import { openTyped } from './typed.ts'

/** Opens one for a member of staff, with a trace: what was typed, and while it is open what we hold to compare it with. */
export async function openRecovery(staff: Staff<'requests:decide'>, typedReference: string, at: Date) {
  const reference = parseReference(typedReference, 'LM')
  if (!reference) return null
  return transaction(async (tx) => {
    const [row] = await tx.select().from(addressRecoveries).where(eq(addressRecoveries.reference, reference))
    if (!row) return null
    const { subjectId, state, receivedAt, waitsUntil, closedAt, declined, passkeyLost } = row
    const about = subjectId ? { about: subjectId } : {}
    await recordAudit(tx, { action: 'lost-mailbox.opened', by: staff, ...about, reference, at })
    const facts = subjectId && state === 'open' ? await heldFacts(tx, subjectId) : []
    const matchers = await listRecoveryMatchers(tx, reference)
    const matched = { byMe: matchers.includes(staff.staffId), people: matchers.length }
    const shown = { reference, state, receivedAt, waitsUntil, closedAt, declined, passkeyLost }
    return { ...shown, hasAccount: subjectId !== null, typed: openTyped(row), facts, matched }
  })
}
