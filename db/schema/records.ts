import { bigint, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { auditActors } from '#lib/audit/vocabulary.ts'
import { messageChannels, messageKinds } from '#lib/notices/vocabulary.ts'
import { id, moment, sealed } from '../columns.ts'
import { subjects } from './people.ts'

/** Insert-only. About a pseudonym, never a person; `detail` holds no personal data. */
export const auditEvents = pgTable(
  'audit_events',
  {
    id: id(),
    at: moment('at').notNull(),
    action: text('action').notNull(),
    actorKind: text('actor_kind', { enum: auditActors }).notNull(),
    /** A person's pseudonym or a staff member's id. */
    actor: text('actor'),
    about: text('about'),
    reference: text('reference'),
    detail: jsonb('detail').$type<Record<string, string | number | boolean | null>>().notNull(),
  },
  (table) => [
    index('audit_events_at').on(table.at),
    index('audit_events_about').on(table.about),
    index('audit_events_reference').on(table.reference),
  ],
)

/** Insert-only. The chain that the sequencer lays over the events; hash = SHA-256(previous hash ‖ SHA-256(JCS(event))). */
export const auditChain = pgTable(
  'audit_chain',
  {
    sequence: bigint('sequence', { mode: 'number' }).primaryKey(),
    eventId: uuid('event_id')
      .notNull()
      .references(() => auditEvents.id),
    hash: text('hash').notNull(),
    chainedAt: moment('chained_at').notNull(),
  },
  (table) => [uniqueIndex('audit_chain_event').on(table.eventId)],
)

/** Every letter, written in the deed's transaction and sent afterwards. It forgets the address once a mail server has taken it, and the text a week later (docs/decisions/0017-letters.md). */
export const outbox = pgTable(
  'outbox',
  {
    id: id(),
    /** One letter per event: a deed that runs again writes nothing twice. */
    key: text('key').notNull(),
    kind: text('kind', { enum: messageKinds }).notNull(),
    /** Sent by a mail server, or printed by staff, who record the dispatch. */
    channel: text('channel', { enum: messageChannels }).notNull().default('mail'),
    subjectId: uuid('subject_id').references(() => subjects.id),
    reference: text('reference'),
    subjectLine: text('subject_line').notNull(),
    /** JSON of Letter with the address, which is emptied once delivered; null once forgotten. */
    message: sealed('message'),
    createdAt: moment('created_at').notNull(),
    deliveredAt: moment('delivered_at'),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: moment('next_attempt_at').notNull(),
    lastFailure: text('last_failure'),
    /** A mail server on the way has it and tries on. */
    delayedAt: moment('delayed_at'),
    /** It came back: refused for good, or reported so afterwards. */
    bouncedAt: moment('bounced_at'),
    /** A status code alone (RFC 3463, RFC 5321): what a mail server writes beside it repeats the address. */
    bounceCode: text('bounce_code'),
    /** Timeline and staff have been told that it came back. */
    bounceToldAt: moment('bounce_told_at'),
    /** Staff did something about it. */
    bounceAnsweredAt: moment('bounce_answered_at'),
    /** What it said has reached the person after all. */
    bounceClearedAt: moment('bounce_cleared_at'),
    /** The first letter that came back, where this one brings it once more. */
    againOf: uuid('again_of'),
  },
  (table) => [
    uniqueIndex('outbox_key').on(table.key),
    index('outbox_due').on(table.nextAttemptAt),
    index('outbox_bounced').on(table.bouncedAt),
    index('outbox_reference').on(table.reference),
    index('outbox_subject').on(table.subjectId, table.createdAt),
  ],
)
