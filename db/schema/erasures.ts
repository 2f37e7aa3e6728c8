import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { day, id, moment } from '../columns.ts'
import { staffMembers } from './auth.ts'
import { subjects } from './people.ts'
import { requests } from './requests.ts'

/** The plan of an erasure, frozen at approval, and its receipt. No personal data: categories, counts, reasons, dates. */
export const erasures = pgTable(
  'erasures',
  {
    id: id(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    plannedAt: moment('planned_at').notNull(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
    /** A hold was placed while it ran: no further step is taken before it is lifted. */
    stoppedAt: moment('stopped_at'),
    receipt: jsonb('receipt').$type<unknown>(),
    receiptSha256: text('receipt_sha256'),
  },
  (table) => [uniqueIndex('erasures_request').on(table.requestId), index('erasures_subject').on(table.subjectId)],
)

/** One holding each; the step's effect and its mark commit together. */
export const erasureSteps = pgTable(
  'erasure_steps',
  {
    id: id(),
    erasureId: uuid('erasure_id')
      .notNull()
      .references(() => erasures.id),
    position: integer('position').notNull(),
    holding: text('holding').notNull(),
    category: text('category').notNull(),
    action: text('action', { enum: ['delete', 'anonymise', 'keep'] }).notNull(),
    because: text('because'),
    keptUntil: text('kept_until'),
    planned: integer('planned').notNull(),
    affected: integer('affected'),
    doneAt: moment('done_at'),
    /** The last failure that stands: when, and which kind of fault; empty once the step is done. */
    failedAt: moment('failed_at'),
    failure: text('failure'),
  },
  (table) => [uniqueIndex('erasure_steps_position').on(table.erasureId, table.position)],
)

/** A reason that stops an erasure, with its author and its end. */
export const holds = pgTable(
  'holds',
  {
    id: id(),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    reason: text('reason').notNull(),
    law: text('law').notNull(),
    /** Null where the law itself places it, with a refusal (PIPEDA 8(8)). */
    placedBy: uuid('placed_by').references(() => staffMembers.id),
    placedAt: moment('placed_at').notNull(),
    reviewOn: day('review_on').notNull(),
    liftedAt: moment('lifted_at'),
    liftedBy: uuid('lifted_by').references(() => staffMembers.id),
  },
  (table) => [index('holds_subject').on(table.subjectId)],
)
