import { sql } from 'drizzle-orm'
import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { digest, id, moment } from '../columns.ts'
import { subjects } from './people.ts'

/** Where a product was used (promise P8). Without a subject a row is non-personal; linked, it is personal for as long as it is linked (P9). */
export const usageEvents = pgTable(
  'usage_events',
  {
    id: id(),
    subjectId: uuid('subject_id').references(() => subjects.id),
    at: moment('at').notNull(),
    product: text('product').notNull(),
    language: text('language'),
    zipCode: text('zip_code'),
    areaCode: text('area_code'),
    location: text('location'),
    timeZone: text('time_zone'),
    /** Decides whether the device of an unlinked row is personal (P11). */
    region: text('region'),
    /** A keyed hash of what the product calls the device; nothing else leads to an unlinked row. */
    device: digest('device'),
    /** Which product's key it came in under. */
    source: text('source'),
  },
  (table) => [
    index('usage_events_subject').on(table.subjectId, table.at),
    index('usage_events_at').on(table.at),
    index('usage_events_unlinked_device').on(table.device).where(sql`${table.subjectId} is null`),
  ],
)

/** The fields of the policy's log files (promise P12), and no others. */
export const siteVisits = pgTable(
  'site_visits',
  {
    id: id(),
    subjectId: uuid('subject_id').references(() => subjects.id),
    at: moment('at').notNull(),
    ip: text('ip'),
    browser: text('browser'),
    language: text('language'),
    internetProvider: text('internet_provider'),
    referringPage: text('referring_page'),
    exitPage: text('exit_page'),
    operatingSystem: text('operating_system'),
    path: text('path').notNull(),
  },
  (table) => [index('site_visits_subject').on(table.subjectId, table.at), index('site_visits_at').on(table.at)],
)
