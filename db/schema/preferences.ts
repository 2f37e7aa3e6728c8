import { bigserial, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { choiceSources, choices, messageChannels, switchNames, topics } from '#lib/preferences/vocabulary.ts'
import { id, moment } from '../columns.ts'
import { subjects } from './people.ts'

const person = () =>
  uuid('subject_id')
    .notNull()
    .references(() => subjects.id)

/** Append-only. What stands is the last entry per topic and channel; `wording` keeps the words that were shown. */
export const preferenceEntries = pgTable(
  'preference_entries',
  {
    id: id(),
    sequence: bigserial('sequence', { mode: 'number' }).notNull(),
    subjectId: person(),
    topic: text('topic', { enum: topics }).notNull(),
    channel: text('channel', { enum: messageChannels }).notNull(),
    choice: text('choice', { enum: choices }).notNull(),
    wording: text('wording').notNull(),
    source: text('source', { enum: choiceSources }).notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('preference_entries_subject').on(table.subjectId, table.topic, table.channel, table.sequence)],
)

/** Append-only. Stop sharing, stop sale, limit sensitive use: never requests, in force at once. */
export const switchEntries = pgTable(
  'switch_entries',
  {
    id: id(),
    sequence: bigserial('sequence', { mode: 'number' }).notNull(),
    subjectId: person(),
    name: text('name', { enum: switchNames }).notNull(),
    choice: text('choice', { enum: choices }).notNull(),
    wording: text('wording').notNull(),
    source: text('source', { enum: choiceSources }).notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('switch_entries_subject').on(table.subjectId, table.name, table.sequence)],
)
