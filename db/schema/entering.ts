import { index, pgTable, uuid } from 'drizzle-orm/pg-core'
import { id, moment, sealed } from '../columns.ts'
import { staffMembers } from './auth.ts'
import { subjects } from './people.ts'

/** What staff type of a letter or a call, between the pages; gone after 24 hours (decision 19). */
export const entryDrafts = pgTable(
  'entry_drafts',
  {
    id: id(),
    staffId: uuid('staff_id')
      .notNull()
      .references(() => staffMembers.id),
    /** The person it was found to be from, if we know them. */
    subjectId: uuid('subject_id').references(() => subjects.id),
    /** JSON of what was typed. */
    content: sealed('content').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('entry_drafts_subject').on(table.subjectId), index('entry_drafts_expires').on(table.expiresAt)],
)
