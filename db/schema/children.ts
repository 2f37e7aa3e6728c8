import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { childReportOutcomes, foundBy, reporterRoles } from '#lib/children/vocabulary.ts'
import { restrictionCauses } from '#lib/restrictions/vocabulary.ts'
import { id, moment, sealed } from '../columns.ts'
import { staffMembers } from './auth.ts'
import { subjects } from './people.ts'
import { requests } from './requests.ts'

/** While one stands, what is held about the person is kept and not used. */
export const restrictions = pgTable(
  'restrictions',
  {
    id: id(),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    because: text('because', { enum: restrictionCauses }).notNull(),
    requestId: uuid('request_id').references(() => requests.id),
    placedAt: moment('placed_at').notNull(),
    /** Null: by what was reported, before anybody of ours looked. */
    placedBy: uuid('placed_by').references(() => staffMembers.id),
    liftedAt: moment('lifted_at'),
    /** Null: by the end of the request. Who decided that stands in its decisions. */
    liftedBy: uuid('lifted_by').references(() => staffMembers.id),
  },
  (table) => [index('restrictions_subject').on(table.subjectId), index('restrictions_request').on(table.requestId)],
)

/** Somebody told us that an account is a child's. Nothing of the child stands here but what finds the account, until it is found. */
export const childReports = pgTable(
  'child_reports',
  {
    id: id(),
    reference: text('reference').notNull(),
    /** Who reported: reached by a proven mailbox. */
    reporterId: uuid('reporter_id')
      .notNull()
      .references(() => subjects.id),
    role: text('role', { enum: reporterRoles }).notNull(),
    /** The name or address used on the site; gone as soon as the account is found or the report is closed. */
    named: sealed('named'),
    requestId: uuid('request_id').references(() => requests.id),
    /** The account was looked at before and kept, in this request: the report restricts nothing until staff have looked again. */
    keptIn: uuid('kept_in').references(() => requests.id, { onDelete: 'set null' }),
    foundBy: text('found_by', { enum: foundBy }),
    linkedBy: uuid('linked_by').references(() => staffMembers.id),
    receivedAt: moment('received_at').notNull(),
    closedAt: moment('closed_at'),
    closedBy: uuid('closed_by').references(() => staffMembers.id),
    outcome: text('outcome', { enum: childReportOutcomes }),
  },
  (table) => [
    uniqueIndex('child_reports_reference').on(table.reference),
    index('child_reports_reporter').on(table.reporterId),
    index('child_reports_request').on(table.requestId),
    index('child_reports_kept').on(table.keptIn),
    index('child_reports_open').on(table.closedAt),
  ],
)
