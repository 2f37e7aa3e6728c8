import { desc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { accounts, cards, invoices, purchases } from '#db/schema/people.ts'
import { showMailingAddress } from '#lib/accounts/mailing-address.ts'
import { civilDate, inWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { unseal } from '#lib/sealing/seal.ts'
import type { MatchableFact } from './matched-facts.ts'

type Fact = { fact: MatchableFact; held: string }

const amount = (minor: number, currency: string) => `${(minor / 100).toFixed(2)} ${currency}`

/** What we hold of a person that only they are likely to know. Whoever asks for it writes the trace. */
export async function heldFacts(tx: Transaction, subjectId: string): Promise<Fact[]> {
  const [account] = await tx.select().from(accounts).where(eq(accounts.subjectId, subjectId))
  const [card] = await tx
    .select()
    .from(cards)
    .where(eq(cards.subjectId, subjectId))
    .orderBy(desc(cards.addedAt))
    .limit(1)
  const [invoice] = await tx
    .select()
    .from(invoices)
    .where(eq(invoices.subjectId, subjectId))
    .orderBy(desc(invoices.issuedOn))
    .limit(1)
  const [bought] = await tx
    .select()
    .from(purchases)
    .where(eq(purchases.subjectId, subjectId))
    .orderBy(desc(purchases.purchasedAt))
    .limit(1)
  const open = (column: 'phone' | 'mailingAddress', name: string) =>
    account?.[column] ? unseal({ table: 'accounts', column: name, row: subjectId }, account[column]) : null
  const address = open('mailingAddress', 'mailing_address')
  const held: Record<MatchableFact, string | null> = {
    'mailing-address': address ? showMailingAddress(address) : null,
    phone: open('phone', 'phone'),
    'last-four': card ? `${card.brand} ${card.lastFour}, expires ${card.expiryMonth}/${card.expiryYear}` : null,
    'invoice-number': invoice ? `${invoice.number}, ${amount(invoice.amountMinor, invoice.currency)}` : null,
    'last-purchase': bought ? `${bought.product}, ${inWords(civilDate(bought.purchasedAt, operator.timeZone))}` : null,
  }
  return Object.entries(held).flatMap(([fact, value]) => (value ? [{ fact: fact as MatchableFact, held: value }] : []))
}
