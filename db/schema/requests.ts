import { sql } from 'drizzle-orm'
import { boolean, index, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { clockEntryKinds, dueNotes, extensionReasons, pauseReasons } from '#lib/requests/clock-vocabulary.ts'
import { timelineWords } from '#lib/requests/timeline-vocabulary.ts'
import {
  actors,
  answerChannels,
  channels,
  decisionOutcomes,
  declineReasons,
  type LeftOut,
  requestKinds,
  requestStates,
  waysSetAside,
} from '#lib/requests/vocabulary.ts'
import { day, digest, id, moment, sealed } from '../columns.ts'
import { staffMembers } from './auth.ts'
import { subjects } from './people.ts'

export const requests = pgTable(
  'requests',
  {
    id: id(),
    reference: text('reference').notNull(),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    kind: text('kind', { enum: requestKinds }).notNull(),
    /** Begun by a report that the account is a child's (promise P21): no cooling-off, first in the queue. */
    concernsChild: boolean('concerns_child').notNull().default(false),
    state: text('state', { enum: requestStates }).notNull(),
    channel: text('channel', { enum: channels }).notNull(),
    /** How our letters and a copy reach the person. */
    answerBy: text('answer_by', { enum: answerChannels }).notNull().default('mail'),
    /** Frozen at receipt, with the region that chose it. */
    regime: text('regime').notNull(),
    region: text('region').notNull(),
    /** JSON of what was asked, by kind. */
    details: sealed('details'),
    receivedAt: moment('received_at').notNull(),
    receivedOn: day('received_on').notNull(),
    /** Reckoned anew from the clock's entries whenever one is added; never edited. */
    legalDue: day('legal_due').notNull(),
    targetDue: day('target_due').notNull(),
    /** A copy for somebody who proved only a mailbox is held back until then (decision 7). */
    releaseAt: moment('release_at'),
    releaseStoppedAt: moment('release_stopped_at'),
    /** Hash of the token in the "this was not me" link. */
    stopHash: digest('stop_hash'),
    coolingOffEndsAt: moment('cooling_off_ends_at'),
    coolingOffWaivedAt: moment('cooling_off_waived_at'),
    decidedAt: moment('decided_at'),
    endedAt: moment('ended_at'),
    /** When the last way to object to our answer closes; what came as evidence goes with it. */
    recourseEndsAt: moment('recourse_ends_at'),
    /** Finds the request by reference and address after the account is gone (decision 10). */
    addressHash: digest('address_hash').notNull(),
    /** One press, one request: the form's key. */
    idempotencyKey: text('idempotency_key').notNull(),
    /** When staff entered what came by post, phone or mail; the clock runs from receipt all the same. */
    enteredOn: day('entered_on'),
    /** One for all requests that came in the same letter. */
    letterId: uuid('letter_id'),
    /** Why it was entered so long after it came. */
    lateReason: sealed('late_reason'),
  },
  (table) => [
    uniqueIndex('requests_reference').on(table.reference),
    uniqueIndex('requests_idempotency').on(table.idempotencyKey),
    index('requests_subject').on(table.subjectId),
    index('requests_address').on(table.addressHash),
    index('requests_stop_hash').on(table.stopHash),
    index('requests_letter').on(table.letterId),
    index('requests_queue').on(table.state, table.legalDue, table.id),
  ],
)

const ofRequest = () =>
  uuid('request_id')
    .notNull()
    .references(() => requests.id)

/** Append-only. Due dates are reckoned from these entries and from nothing else. */
export const clockEntries = pgTable(
  'clock_entries',
  {
    id: id(),
    requestId: ofRequest(),
    kind: text('kind', { enum: clockEntryKinds }).notNull(),
    on: day('on').notNull(),
    reason: text('reason', { enum: [...pauseReasons, ...extensionReasons] }),
    at: moment('at').notNull(),
  },
  (table) => [index('clock_entries_request').on(table.requestId, table.at)],
)

/** Append-only. What was noted of a due date, once each: warnings to staff, and that it was missed. Never taken back. */
export const clockWarnings = pgTable(
  'clock_warnings',
  {
    id: id(),
    requestId: ofRequest(),
    kind: text('kind', { enum: dueNotes }).notNull(),
    /** The due date it is about: after an extension the new one counts, and is warned of anew. */
    dueOn: day('due_on').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [uniqueIndex('clock_warnings_once').on(table.requestId, table.kind, table.dueOn)],
)

/** Append-only. What the person and staff see happen, in words from one list; `detail` holds no personal data. */
export const timelineEntries = pgTable(
  'timeline_entries',
  {
    id: id(),
    requestId: ofRequest(),
    word: text('word', { enum: timelineWords }).notNull(),
    actor: text('actor', { enum: actors }).notNull(),
    detail: jsonb('detail').$type<Record<string, string | number>>().notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('timeline_entries_request').on(table.requestId, table.at)],
)

/** One row per category decided; where it takes two, they wait for a second person. */
export const decisions = pgTable(
  'decisions',
  {
    id: id(),
    requestId: ofRequest(),
    category: text('category').notNull(),
    outcome: text('outcome', { enum: decisionOutcomes }).notNull(),
    reason: text('reason', { enum: declineReasons }),
    ground: text('ground'),
    explanation: sealed('explanation'),
    decidedBy: uuid('decided_by')
      .notNull()
      .references(() => staffMembers.id),
    decidedAt: moment('decided_at').notNull(),
    approvedBy: uuid('approved_by').references(() => staffMembers.id),
    approvedAt: moment('approved_at'),
    /** What of a partly granted category is left out: kinds of records by name, and the days that are given. */
    leftOut: jsonb('left_out').$type<LeftOut>(),
    /** When the last person needed has decided: from then the letter leaves. Until then it can be recalled, and nothing comes of it. */
    settlesAt: moment('settles_at'),
    settledAt: moment('settled_at'),
    /** The row then counts for nothing. */
    setAsideAt: moment('set_aside_at'),
    setAsideAs: text('set_aside_as', { enum: waysSetAside }),
    setAsideBy: uuid('set_aside_by').references(() => staffMembers.id),
  },
  (table) => [
    index('decisions_request').on(table.requestId),
    index('decisions_settle')
      .on(table.settlesAt)
      .where(sql`${table.settledAt} is null and ${table.setAsideAt} is null`),
  ],
)

/** What is typed between the pages of a request; gone after 24 hours (decision 19). */
export const requestDrafts = pgTable(
  'request_drafts',
  {
    id: id(),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    kind: text('kind', { enum: requestKinds }).notNull(),
    details: sealed('details').notNull(),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('request_drafts_subject').on(table.subjectId), index('request_drafts_expires').on(table.expiresAt)],
)

/** A correction's before and after, applied when granted. */
export const corrections = pgTable(
  'corrections',
  {
    id: id(),
    requestId: ofRequest(),
    field: text('field').notNull(),
    before: sealed('before').notNull(),
    after: sealed('after').notNull(),
    appliedAt: moment('applied_at'),
  },
  (table) => [index('corrections_request').on(table.requestId)],
)
