import { index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
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
    bytes: integer('bytes').notNull(),
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
