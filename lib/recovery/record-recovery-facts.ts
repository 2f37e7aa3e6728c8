import { and, eq } from 'drizzle-orm'
import type { Reader, Transaction } from '#db/client.ts'
import { auditEvents } from '#db/schema/records.ts'
import { addressRecoveries } from '#db/schema/safeguards.ts'
import { transaction } from '#db/transaction.ts'
import { findAccountContact } from '#lib/accounts/contact.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { newToken } from '#lib/auth/tokens.ts'
import { momentInWords } from '#lib/calendar/civil-date.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { fewestFacts, type MatchableFact } from '#lib/requests/matched-facts.ts'
import { concernsOwnData } from '#lib/requests/own-data.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { lockRecovery, type RecoveryRow } from './close-recovery.ts'
import { addressLeavesLetter, recoveryMatchedLetter } from './letters.ts'
import { openTyped } from './typed.ts'
import { daysToObject } from './vocabulary.ts'

export type RecoveryFactsRefusal =
  | 'not-found'
  | 'too-few-facts'
  | 'not-open'
  | 'same-person'
  | 'own-data'
  | 'no-account'
  | 'another-waits'

const action = 'lost-mailbox.facts-matched'

/** Who has matched facts so far: the audit trail is the record. */
export async function listRecoveryMatchers(reader: Reader, reference: string): Promise<string[]> {
  const rows = await reader
    .selectDistinct({ staffId: auditEvents.actor })
    .from(auditEvents)
    .where(and(eq(auditEvents.reference, reference), eq(auditEvents.action, action)))
  return rows.flatMap(({ staffId }) => staffId ?? [])
}

/** Tells both addresses. From here on only time, the old address or our staff decide. */
async function letWait(tx: Transaction, row: RecoveryRow & { subjectId: string }, at: Date): Promise<boolean> {
  const { id, reference, subjectId } = row
  const [typed, contact] = [openTyped(row), await findAccountContact(tx, subjectId)]
  if (!typed || !contact) return false
  const token = newToken()
  const waitsUntil = new Date(at.getTime() + daysToObject * 86_400_000)
  const changes = { state: 'waiting', waitsUntil, stopHash: tokenHash(token) } as const
  await tx.update(addressRecoveries).set(changes).where(eq(addressRecoveries.id, id))
  const until = momentInWords(waitsUntil, operator.timeZone)
  const { firstName, email } = contact
  const old = { key: `${reference}:old-address`, kind: 'security', to: email, subjectId, at } as const
  await queueLetter(tx, { ...old, letter: addressLeavesLetter({ firstName, reference, until, token }) })
  const next = { key: `${reference}:matched`, kind: 'security', to: typed.newAddress, subjectId: null, at } as const
  if (typed.newAddress !== email)
    await queueLetter(tx, { ...next, letter: recoveryMatchedLetter({ reference, until }) })
  return true
}

/**
 * Two of our staff, each alone, match at least two facts that we already held (decision 8). Recorded is what was matched, never its value. With the
 * second the old address is told, and seven days begin in which it can stop this.
 */
export async function recordRecoveryFacts(of: {
  by: Staff<'requests:decide'>
  reference: string
  facts: readonly MatchableFact[]
  at: Date
}): Promise<Outcome<{ waits: boolean }, RecoveryFactsRefusal>> {
  const { by, reference, at } = of
  const facts = [...new Set(of.facts)].sort()
  if (facts.length < fewestFacts) return refused('too-few-facts')
  return transaction(async (tx) => {
    const row = await lockRecovery(tx, reference)
    if (!row) return refused('not-found')
    if (row.state !== 'open') return refused('not-open')
    const { subjectId } = row
    if (!subjectId || !(await lockPerson(tx, subjectId))) return refused('no-account')
    if (await concernsOwnData(tx, by, subjectId)) return refused('own-data')
    const waiting = and(eq(addressRecoveries.subjectId, subjectId), eq(addressRecoveries.state, 'waiting'))
    if ((await tx.$count(addressRecoveries, waiting)) > 0) return refused('another-waits')
    const before = await listRecoveryMatchers(tx, reference)
    if (before.includes(by.staffId)) return refused('same-person')
    if (before.length > 0 && !(await letWait(tx, { ...row, subjectId }, at))) return refused('no-account')
    await recordAudit(tx, { action, by, about: subjectId, reference, detail: { facts: facts.join(', ') }, at })
    return done({ waits: before.length > 0 })
  })
}
