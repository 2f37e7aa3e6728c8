import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Reader, Transaction } from '#db/client.ts'
import { accounts, contacts, subjects } from '#db/schema/people.ts'
import { seal } from '#lib/sealing/seal.ts'
import { emailHashOf } from './contact.ts'

type Proven = {
  /** In its one spelling: `canonicalAddress`. Proved by the caller. */
  address: string
  name: string
  region: string
  at: Date
}

/** Whose mailbox this is: an account holder's before anybody else's. */
export async function findByMailbox(reader: Reader, address: string): Promise<string | null> {
  const hash = emailHashOf(address)
  const [account] = await reader
    .select({ id: accounts.subjectId })
    .from(accounts)
    .innerJoin(subjects, and(eq(subjects.id, accounts.subjectId), isNull(subjects.erasedAt)))
    .where(eq(accounts.emailHash, hash))
  const [contact] = await reader
    .select({ id: contacts.subjectId })
    .from(contacts)
    .innerJoin(subjects, and(eq(subjects.id, contacts.subjectId), isNull(subjects.erasedAt)))
    .where(and(eq(contacts.emailHash, hash), isNotNull(contacts.provenAt)))
  return account?.id ?? contact?.id ?? null
}

/** The subject of a mailbox that was proved just now, made when nobody has it yet. */
export async function subjectOfMailbox(tx: Transaction, proven: Proven): Promise<string> {
  const { address, name, region, at } = proven
  const found = await findByMailbox(tx, address)
  if (found) return found
  const subjectId = randomUUID()
  await tx.insert(subjects).values({ id: subjectId, kind: 'address', createdAt: at })
  const email = seal({ table: 'contacts', column: 'email', row: subjectId }, address)
  const person = { subjectId, name, email, emailHash: emailHashOf(address), region, source: 'person' as const }
  const written = await tx
    .insert(contacts)
    .values({ ...person, createdAt: at, provenAt: at })
    .onConflictDoNothing()
    .returning({ subjectId: contacts.subjectId })
  if (written.length > 0) return subjectId
  // Somebody proved the same mailbox a moment ago.
  await tx.delete(subjects).where(eq(subjects.id, subjectId))
  const other = await findByMailbox(tx, address)
  if (!other) throw new Error('a mailbox is in use by nobody')
  return other
}
