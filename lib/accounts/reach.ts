import { and, eq, isNull } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { accounts, contacts, subjects } from '#db/schema/people.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { unseal, unsealMaybe } from '#lib/sealing/seal.ts'
import { firstNameOf } from './contact.ts'
import { showMailingAddress } from './mailing-address.ts'

/** How to reach a person, with an account or without. */
export type Reach = {
  name: string
  firstName: string
  /** Proved: a letter may go there. */
  email: string | null
  /** As the lines of an envelope, without the name. */
  mailingAddress: string | null
  region: string
  holdsAccount: boolean
  /** Letters about requests are to say only that there is news. */
  quietLetters: boolean
}

const shownAddress = (plain: string | null) => (plain ? showMailingAddress(plain) : null)

async function reachByAccount(reader: Reader, subjectId: string): Promise<Reach | null> {
  const [row] = await reader.select().from(accounts).where(eq(accounts.subjectId, subjectId))
  if (!row) return null
  const place = (column: string) => ({ table: 'accounts', column, row: subjectId })
  return {
    name: row.name,
    firstName: firstNameOf(row.name),
    email: unseal(place('email'), row.email),
    mailingAddress: shownAddress(unsealMaybe(place('mailing_address'), row.mailingAddress)),
    region: row.region,
    holdsAccount: true,
    quietLetters: row.quietLettersSince !== null,
  }
}

async function reachByContact(reader: Reader, subjectId: string): Promise<Reach | null> {
  const [row] = await reader.select().from(contacts).where(eq(contacts.subjectId, subjectId))
  if (!row) return null
  const place = (column: string) => ({ table: 'contacts', column, row: subjectId })
  return {
    name: row.name,
    firstName: firstNameOf(row.name),
    email: row.provenAt ? unsealMaybe(place('email'), row.email) : null,
    mailingAddress: shownAddress(unsealMaybe(place('mailing_address'), row.mailingAddress)),
    region: row.region,
    holdsAccount: false,
    quietLetters: false,
  }
}

/** Null when nothing is held by which this person could be reached, also after an erasure. */
export async function findReach(reader: Reader, subjectId: string): Promise<Reach | null> {
  const [subject] = await reader
    .select({ id: subjects.id })
    .from(subjects)
    .where(and(eq(subjects.id, subjectId), isNull(subjects.erasedAt)))
  if (!subject) return null
  return (await reachByAccount(reader, subjectId)) ?? (await reachByContact(reader, subjectId))
}

/** Whether letters can go to this person on paper. */
export async function hasPostalAddress({ subjectId }: Subject): Promise<boolean> {
  return Boolean((await findReach(db(), subjectId))?.mailingAddress)
}
