import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { digest, id, moment, sealed } from '../columns.ts'
import { representatives } from './representatives.ts'
import { requests } from './requests.ts'

/** What a visitor without an account types between the pages of a request; gone after 24 hours (decision 19). */
export const guestDrafts = pgTable(
  'guest_drafts',
  {
    id: id(),
    /** Of the cookie that leads back to it. */
    tokenHash: digest('token_hash').notNull(),
    /** JSON; blanked when it is sent. */
    answers: sealed('answers'),
    /** Of the address typed, which nobody has proved. */
    addressHash: digest('address_hash'),
    /** Once sent, so that a second press answers the same. */
    reference: text('reference'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('guest_drafts_token').on(table.tokenHash),
    index('guest_drafts_address').on(table.addressHash),
    index('guest_drafts_expires').on(table.expiresAt),
  ],
)

/** Somebody who typed the code mailed for one request, in one browser, for half an hour. */
export const followSessions = pgTable(
  'follow_sessions',
  {
    id: id(),
    tokenHash: digest('token_hash').notNull(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    /** Who acts for the person, when it is them who follows. */
    representativeId: uuid('representative_id').references(() => representatives.id, { onDelete: 'cascade' }),
    provedAt: moment('proved_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('follow_sessions_token').on(table.tokenHash),
    index('follow_sessions_request').on(table.requestId),
    index('follow_sessions_representative').on(table.representativeId),
    index('follow_sessions_expires').on(table.expiresAt),
  ],
)
