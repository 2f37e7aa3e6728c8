import { bigint, boolean, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { digest, id, moment } from '../columns.ts'

/** One row; its version goes up with every change that visitors can see. */
export const publishedState = pgTable('published_state', {
  id: integer('id').primaryKey(),
  version: bigint('version', { mode: 'number' }).notNull().default(1),
})

/** One row, written when the database is born: a demonstration can never become a company's records. */
export const deployment = pgTable('deployment', {
  id: integer('id').primaryKey(),
  demonstration: boolean('demonstration').notNull(),
  bornAt: moment('born_at').notNull(),
})

/** *Move the clock* of demonstration mode; the sum counts. */
export const clockOffsets = pgTable('clock_offsets', {
  id: id(),
  seconds: bigint('seconds', { mode: 'number' }).notNull(),
  movedAt: moment('moved_at').notNull(),
})

/** Counters of attempts, shared by all instances. `bucket` is a keyed hash of who and what. */
export const rateLimits = pgTable('rate_limits', {
  bucket: digest('bucket').primaryKey(),
  windowStart: moment('window_start').notNull(),
  count: integer('count').notNull(),
  rule: text('rule').notNull(),
})
