import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { categories, purposes } from '#lib/data-map/vocabulary.ts'
import { disclosureReasons, disclosureSources } from '#lib/disclosures/vocabulary.ts'
import { id, moment } from '../columns.ts'
import { subjects } from './people.ts'

/** What was given to whom outside the company (promises P3 and P8). Without a subject it was non-personal information. */
export const disclosures = pgTable(
  'disclosures',
  {
    id: id(),
    subjectId: uuid('subject_id').references(() => subjects.id),
    /** The recipient's id in `content/operator.ts`, and its name as it was on that day. */
    recipient: text('recipient').notNull(),
    recipientName: text('recipient_name').notNull(),
    category: text('category', { enum: categories }).notNull(),
    purpose: text('purpose', { enum: purposes }).notNull(),
    /** Kinds of data, never the data. */
    what: text('what').notNull(),
    reason: text('reason', { enum: disclosureReasons }).notNull(),
    source: text('source', { enum: disclosureSources }).notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('disclosures_subject').on(table.subjectId, table.at), index('disclosures_at').on(table.at)],
)
