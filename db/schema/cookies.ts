import { bigserial, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { cookieCategories, cookieChoiceSources } from '#lib/cookies/vocabulary.ts'
import { choices } from '#lib/preferences/vocabulary.ts'
import { digest, id, moment } from '../columns.ts'
import { subjects } from './people.ts'

/** Append-only. Whose choice it was: an account holder's, or that of a visitor who is known by a keyed hash only. */
export const cookieChoices = pgTable(
  'cookie_choices',
  {
    id: id(),
    sequence: bigserial('sequence', { mode: 'number' }).notNull(),
    subjectId: uuid('subject_id').references(() => subjects.id),
    visitor: digest('visitor'),
    category: text('category', { enum: cookieCategories }).notNull(),
    choice: text('choice', { enum: choices }).notNull(),
    wordingVersion: text('wording_version').notNull(),
    source: text('source', { enum: cookieChoiceSources }).notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    index('cookie_choices_subject').on(table.subjectId, table.sequence),
    index('cookie_choices_visitor').on(table.visitor, table.sequence),
    index('cookie_choices_at').on(table.at),
  ],
)
