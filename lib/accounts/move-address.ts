import { and, eq, gt, isNull, notExists } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { mailProofs } from '#db/schema/auth.ts'
import { accounts } from '#db/schema/people.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject, System } from '#lib/auth/actor.ts'
import { revokeSessions } from '#lib/auth/end-session.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { seal } from '#lib/sealing/seal.ts'
import { addressChangedLetter } from './address-letters.ts'
import { emailHashOf, findAccountContact } from './contact.ts'

type Move = {
  subjectId: string
  /** Proved by the caller, in its one spelling. */
  address: string
  /** The session that goes on; all others end. */
  except: string | null
  /** One change, one letter to the address that is left. */
  key: string
  by: Subject | System
  at: Date
}

/** Letters under way to the address that is left, or to one that was thought of before, open nothing any more. */
async function endOpenProofs(tx: Transaction, subjectId: string, at: Date): Promise<void> {
  const open = and(isNull(mailProofs.usedAt), gt(mailProofs.expiresAt, at))
  await tx
    .update(mailProofs)
    .set({ expiresAt: at })
    .where(and(eq(mailProofs.subjectId, subjectId), open))
}

/** What is followed by reference and address is followed by the new one: their own requests, and those in which they act for another. Who is reported dead follows nothing. */
async function leadToRequests(tx: Transaction, subjectId: string, address: string): Promise<void> {
  const addressHash = requestAddressHash(address)
  const overDeath = tx
    .select({ id: representatives.id })
    .from(representatives)
    .where(and(eq(representatives.requestId, requests.id), eq(representatives.role, 'survivor')))
  await tx
    .update(requests)
    .set({ addressHash })
    .where(and(eq(requests.subjectId, subjectId), notExists(overDeath)))
  await tx.update(representatives).set({ addressHash }).where(eq(representatives.subjectId, subjectId))
}

/** From here on the address is the account's, and the old one is told (OWASP ASVS 7.4.3: other sessions end). Two at once: the index lets one in, and the other throws. */
export async function moveAddress(
  tx: Transaction,
  { subjectId, address, except, key, by, at }: Move,
): Promise<Outcome<{ firstName: string }, 'address-in-use' | 'no-account'>> {
  const before = await findAccountContact(tx, subjectId)
  if (!before) return refused('no-account')
  if (before.email === address) return done({ firstName: before.firstName })
  if (await findHolder(tx, address)) return refused('address-in-use')
  const email = seal({ table: 'accounts', column: 'email', row: subjectId }, address)
  await tx
    .update(accounts)
    .set({ email, emailHash: emailHashOf(address) })
    .where(eq(accounts.subjectId, subjectId))
  await leadToRequests(tx, subjectId, address)
  await endOpenProofs(tx, subjectId, at)
  await revokeSessions(tx, { of: { subjectId }, except, by, at })
  await recordAudit(tx, { action: 'details.changed', by, about: subjectId, detail: { field: 'email' }, at })
  const envelope = { key: `address-changed:${key}`, kind: 'security', to: before.email, subjectId, at } as const
  await queueLetter(tx, { ...envelope, letter: addressChangedLetter(before.firstName) })
  return done({ firstName: before.firstName })
}
