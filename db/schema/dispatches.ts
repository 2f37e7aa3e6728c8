import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { dispatchedThings, dispatchWays } from '#lib/notices/vocabulary.ts'
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
    uniqueIndex('dispatches_outbox').on(table.outboxId),
    index('dispatches_request').on(table.requestId),
    index('dispatches_subject').on(table.subjectId),
  ],
)
