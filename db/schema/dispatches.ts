import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { dispatchedThings, dispatchWays, returnReasons } from '#lib/notices/vocabulary.ts'
import { day, id, moment, sealed } from '../columns.ts'
import { staffMembers } from './auth.ts'
import { subjects } from './people.ts'
import { requests } from './requests.ts'

/** Append-only. What staff brought to somebody without a mail server: a printed letter, a printed copy, or a letter that came back, told by phone. */
export const dispatches = pgTable(
  'dispatches',
  {
    id: id(),
    subjectId: uuid('subject_id').references(() => subjects.id),
    requestId: uuid('request_id').references(() => requests.id),
    /** The letter; it may go with the account, its dispatch stays. Null for a copy. */
    outboxId: uuid('outbox_id'),
    what: text('what', { enum: dispatchedThings }).notNull(),
    way: text('way', { enum: dispatchWays }).notNull(),
    /** The day on which it left, which may be earlier than the entry. */
    on: day('on').notNull(),
    note: sealed('note'),
    dispatchedBy: uuid('dispatched_by')
      .notNull()
      .references(() => staffMembers.id),
    at: moment('at').notNull(),
  },
  (table) => [
    // A letter leaves once; what stood in one that came back may be told by phone after that.
    uniqueIndex('dispatches_left').on(table.outboxId).where(sql`way <> 'phone'`),
    index('dispatches_outbox').on(table.outboxId),
    index('dispatches_request').on(table.requestId),
    index('dispatches_subject').on(table.subjectId),
  ],
)

/** Append-only. What had left on paper and came back: once each, and whoever wrote it down has the paper in hand. */
export const paperReturns = pgTable(
  'paper_returns',
  {
    id: id(),
    dispatchId: uuid('dispatch_id')
      .notNull()
      .references(() => dispatches.id),
    subjectId: uuid('subject_id').references(() => subjects.id),
    why: text('why', { enum: returnReasons }).notNull(),
    /** The day on which it came back, which may be earlier than the entry. */
    on: day('on').notNull(),
    recordedBy: uuid('recorded_by')
      .notNull()
      .references(() => staffMembers.id),
    at: moment('at').notNull(),
  },
  (table) => [
    uniqueIndex('paper_returns_dispatch').on(table.dispatchId),
    index('paper_returns_subject').on(table.subjectId),
  ],
)
