import { sql } from 'drizzle-orm'
import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { accountSources, subjectKinds } from '#lib/accounts/vocabulary.ts'
import { day, digest, id, moment, sealed } from '../columns.ts'

/** Who a person is here: an account, or an address somebody has proved. Everything about a person leads to a row of this table. */
export const subjects = pgTable('subjects', {
  id: id(),
  kind: text('kind', { enum: subjectKinds }).notNull(),
  createdAt: moment('created_at').notNull(),
  erasedAt: moment('erased_at'),
})

const person = () =>
  uuid('subject_id')
    .notNull()
    .references(() => subjects.id)

export const accounts = pgTable(
  'accounts',
  {
    subjectId: uuid('subject_id')
      .primaryKey()
      .references(() => subjects.id),
    name: text('name').notNull(),
    email: sealed('email').notNull(),
    emailHash: digest('email_hash').notNull(),
    phone: sealed('phone'),
    mailingAddress: sealed('mailing_address'),
    region: text('region').notNull(),
    source: text('source', { enum: accountSources }).notNull(),
    createdAt: moment('created_at').notNull(),
    detailsConfirmedOn: day('details_confirmed_on'),
    /** The person wants letters about requests that say only that there is news. */
    quietLettersSince: moment('quiet_letters_since'),
  },
  (table) => [uniqueIndex('accounts_email_hash').on(table.emailHash), index('accounts_name').on(table.name)],
)

/** How to reach somebody who holds no account: a proven address, or a postal one that staff entered. */
export const contacts = pgTable(
  'contacts',
  {
    subjectId: uuid('subject_id')
      .primaryKey()
      .references(() => subjects.id),
    name: text('name').notNull(),
    email: sealed('email'),
    emailHash: digest('email_hash'),
    mailingAddress: sealed('mailing_address'),
    region: text('region').notNull(),
    source: text('source', { enum: accountSources }).notNull(),
    createdAt: moment('created_at').notNull(),
    /** When the mailbox was proved; until then nothing but the letter that asks for it goes there. */
    provenAt: moment('proven_at'),
  },
  (table) => [
    index('contacts_email_hash').on(table.emailHash),
    uniqueIndex('contacts_proven').on(table.emailHash).where(sql`${table.provenAt} is not null`),
    index('contacts_name').on(table.name),
  ],
)

/** Of a card only what a receipt shows, and the processor's token; never a number. */
export const cards = pgTable(
  'cards',
  {
    id: id(),
    subjectId: person(),
    brand: text('brand').notNull(),
    lastFour: text('last_four').notNull(),
    expiryMonth: integer('expiry_month').notNull(),
    expiryYear: integer('expiry_year').notNull(),
    token: sealed('token').notNull(),
    source: text('source', { enum: accountSources }).notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (table) => [index('cards_subject').on(table.subjectId)],
)

export const purchases = pgTable(
  'purchases',
  {
    id: id(),
    subjectId: person(),
    product: text('product').notNull(),
    amountMinor: integer('amount_minor').notNull(),
    currency: text('currency').notNull(),
    purchasedAt: moment('purchased_at').notNull(),
    source: text('source', { enum: accountSources }).notNull(),
  },
  (table) => [index('purchases_subject').on(table.subjectId, table.purchasedAt)],
)

export const invoices = pgTable(
  'invoices',
  {
    id: id(),
    subjectId: person(),
    purchaseId: uuid('purchase_id')
      .notNull()
      .references(() => purchases.id),
    number: text('number').notNull(),
    billedTo: sealed('billed_to').notNull(),
    amountMinor: integer('amount_minor').notNull(),
    currency: text('currency').notNull(),
    issuedOn: day('issued_on').notNull(),
  },
  (table) => [
    uniqueIndex('invoices_number').on(table.number),
    index('invoices_subject').on(table.subjectId, table.issuedOn),
    index('invoices_purchase').on(table.purchaseId),
  ],
)
