import { sql } from 'drizzle-orm'
import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { copyPartStates } from '#lib/fulfilment/vocabulary.ts'
import { id, moment, sealed } from '../columns.ts'
import { subjects } from './people.ts'
import { requests } from './requests.ts'

/** A finished copy. The file rests encrypted under `file_key`; ended, the row stays and the file goes. */
export const packages = pgTable(
  'packages',
  {
    id: id(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    fileKey: sealed('file_key'),
    /** What its files are called in the store; null: by the id. */
    stem: text('stem'),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    sha256: text('sha256').notNull(),
    madeAt: moment('made_at').notNull(),
    readyUntil: moment('ready_until').notNull(),
    endedAt: moment('ended_at'),
  },
  (table) => [uniqueIndex('packages_request').on(table.requestId), index('packages_subject').on(table.subjectId)],
)

/** Append-only: each reading and download of a copy, shown to the person. */
export const packageReadings = pgTable(
  'package_readings',
  {
    id: id(),
    packageId: uuid('package_id')
      .notNull()
      .references(() => packages.id),
    how: text('how', { enum: ['read', 'downloaded'] }).notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('package_readings_package').on(table.packageId, table.at)],
)

/** A copy being put together. Its parts rest encrypted under `file_key`, which is forgotten as soon as the copy is ready or given up. */
export const copyPreparations = pgTable(
  'copy_preparations',
  {
    id: id(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    fileKey: sealed('file_key'),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
  },
  (table) => [
    uniqueIndex('copy_preparations_open').on(table.requestId).where(sql`finished_at is null`),
    index('copy_preparations_request').on(table.requestId),
    index('copy_preparations_subject').on(table.subjectId),
  ],
)

/** One category of it; its files and its mark commit together. `fault` is a kind of fault, never its message. */
export const copyParts = pgTable(
  'copy_parts',
  {
    id: id(),
    preparationId: uuid('preparation_id')
      .notNull()
      .references(() => copyPreparations.id),
    category: text('category').notNull(),
    state: text('state', { enum: copyPartStates }).notNull(),
    attempts: integer('attempts').notNull(),
    /** The try whose files count. */
    attempt: uuid('attempt'),
    records: bigint('records', { mode: 'number' }),
    bytes: bigint('bytes', { mode: 'number' }),
    fault: text('fault'),
    nextTryAt: moment('next_try_at'),
    doneAt: moment('done_at'),
  },
  (table) => [uniqueIndex('copy_parts_category').on(table.preparationId, table.category)],
)
