import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { accounts, subjects } from '#db/schema/people.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { sealMaybe } from '#lib/sealing/seal.ts'
import { canonicalAddress } from './address.ts'
import { emailHashOf } from './contact.ts'
import type { AccountSource, MailingAddress } from './vocabulary.ts'

type NewAccount = {
  name: string
  email: string
  region: string
  source: AccountSource
  phone?: string | null
  mailingAddress?: MailingAddress | null
  /** When the account began, where that is not now: accounts brought over from the company's earlier system. */
  createdAt?: Date
  at: Date
  by: Actor
}

/** A subject with its account. Every optional message is off: the preference ledger starts empty. */
export async function createAccount(
  tx: Transaction,
  { name, region, source, by, at, ...given }: NewAccount,
): Promise<Outcome<{ subjectId: string }, 'address-in-use'>> {
  const emailHash = emailHashOf(given.email)
  const [staff] = await tx
    .select({ id: staffMembers.id })
    .from(staffMembers)
    .where(eq(staffMembers.emailHash, emailHash))
  if (staff) return refused('address-in-use')
  const subjectId = randomUUID()
  const createdAt = given.createdAt ?? at
  const sealed = <Plain extends string | null>(column: string, plain: Plain) =>
    sealMaybe({ table: 'accounts', column, row: subjectId }, plain)
  const email = sealed('email', canonicalAddress(given.email))
  if (email === null) throw new Error('an account has an address')
  const phone = sealed('phone', given.phone ?? null)
  const mailingAddress = sealed('mailing_address', given.mailingAddress ? JSON.stringify(given.mailingAddress) : null)
  await tx.insert(subjects).values({ id: subjectId, kind: 'account', createdAt })
  const written = await tx
    .insert(accounts)
    .values({ subjectId, name, email, emailHash, region, source, phone, mailingAddress, createdAt })
    .onConflictDoNothing({ target: accounts.emailHash })
    .returning({ subjectId: accounts.subjectId })
  if (written.length === 0) {
    await tx.delete(subjects).where(eq(subjects.id, subjectId))
    return refused('address-in-use')
  }
  await recordAudit(tx, { action: 'account.created', by, about: subjectId, detail: { source }, at })
  return done({ subjectId })
}
