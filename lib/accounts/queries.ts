import { and, desc, eq } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { accounts, cards } from '#db/schema/people.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { unseal, unsealMaybe } from '#lib/sealing/seal.ts'
import type { MailingAddress } from './vocabulary.ts'

const detailColumns = {
  subjectId: accounts.subjectId,
  name: accounts.name,
  email: accounts.email,
  phone: accounts.phone,
  mailingAddress: accounts.mailingAddress,
  region: accounts.region,
  confirmedOn: accounts.detailsConfirmedOn,
}

/** The person's own contact details, opened. Null once the account is gone. */
export async function findDetailsOf(subject: Subject, reader: Reader = db()) {
  const [account] = await reader.select(detailColumns).from(accounts).where(eq(accounts.subjectId, subject.subjectId))
  if (!account) return null
  const place = (column: string) => ({ table: 'accounts', column, row: account.subjectId })
  const address = unsealMaybe(place('mailing_address'), account.mailingAddress)
  return {
    name: account.name,
    email: unseal(place('email'), account.email),
    phone: unsealMaybe(place('phone'), account.phone),
    mailingAddress: address ? (JSON.parse(address) as MailingAddress) : null,
    region: account.region,
    confirmedOn: account.confirmedOn,
  }
}

const cardColumns = {
  id: cards.id,
  brand: cards.brand,
  lastFour: cards.lastFour,
  expiryMonth: cards.expiryMonth,
  expiryYear: cards.expiryYear,
}

export async function listCardsOf(subject: Subject) {
  return db().select(cardColumns).from(cards).where(eq(cards.subjectId, subject.subjectId)).orderBy(desc(cards.addedAt))
}

export async function findCardOf(subject: Subject, cardId: string) {
  const [card] = await db()
    .select(cardColumns)
    .from(cards)
    .where(and(eq(cards.subjectId, subject.subjectId), eq(cards.id, cardId)))
  return card ?? null
}
