import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { appealableStates, appealOutcomes, appealSubjects } from '#lib/appeals/vocabulary.ts'
import { extensionReasons } from '#lib/requests/clock-vocabulary.ts'
import { channels } from '#lib/requests/vocabulary.ts'
import { day, id, moment, sealed } from '../columns.ts'
import { staffMembers } from './auth.ts'
import { representatives } from './representatives.ts'
import { requests } from './requests.ts'

/** A second look that somebody asks for. Of one request at most one is open. */
export const appeals = pgTable(
  'appeals',
  {
    id: id(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    /** Where the request stood: an appeal that is taken back leads there again. */
    against: text('against', { enum: appealableStates }).notNull(),
    about: text('about', { enum: appealSubjects }).notNull(),
    text: sealed('text'),
    channel: text('channel', { enum: channels }).notNull(),
    /** Whoever acts for the person sent it. */
    representativeId: uuid('representative_id').references(() => representatives.id),
    enteredBy: uuid('entered_by').references(() => staffMembers.id),
    receivedAt: moment('received_at').notNull(),
    receivedOn: day('received_on').notNull(),
    /** Reckoned from receipt, by the appeal clock of the request's law. */
    dueOn: day('due_on').notNull(),
    extendedOn: day('extended_on'),
    extensionReason: text('extension_reason', { enum: extensionReasons }),
    /** The last day for it, where it came later; whoever admits it says why. */
    lateSince: day('late_since'),
    admittedBy: uuid('admitted_by').references(() => staffMembers.id),
    admittedAt: moment('admitted_at'),
    note: sealed('note'),
    outcome: text('outcome', { enum: appealOutcomes }),
    explanation: sealed('explanation'),
    decidedBy: uuid('decided_by').references(() => staffMembers.id),
    decidedAt: moment('decided_at'),
  },
  (table) => [
    uniqueIndex('appeals_open').on(table.requestId).where(sql`decided_at is null`),
    index('appeals_request').on(table.requestId),
    index('appeals_due').on(table.dueOn).where(sql`decided_at is null`),
  ],
)

/** What is typed between the pages of an appeal; gone after 24 hours (decision 19). */
export const appealDrafts = pgTable(
  'appeal_drafts',
  {
    id: id(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    /** Of whoever acts for the person; theirs alone, as the person's is the person's. */
    representativeId: uuid('representative_id').references(() => representatives.id, { onDelete: 'cascade' }),
    about: text('about', { enum: appealSubjects }).notNull(),
    text: sealed('text'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('appeal_drafts_request').on(table.requestId).where(sql`representative_id is null`),
    uniqueIndex('appeal_drafts_representative').on(table.representativeId),
    index('appeal_drafts_expires').on(table.expiresAt),
  ],
)
