import { index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import {
  actors,
  channels,
  clockEntryKinds,
  decisionOutcomes,
  declineReasons,
  extensionReasons,
  pauseReasons,
  requestKinds,
  requestStates,
  timelineWords,
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
    state: text('state', { enum: requestStates }).notNull(),
    channel: text('channel', { enum: channels }).notNull(),
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
    /** Finds the request by reference and address after the account is gone (decision 10). */
    addressHash: digest('address_hash').notNull(),
    /** One press, one request: the form's key. */
    idempotencyKey: text('idempotency_key').notNull(),
  },
  (table) => [
    uniqueIndex('requests_reference').on(table.reference),
    uniqueIndex('requests_idempotency').on(table.idempotencyKey),
    index('requests_subject').on(table.subjectId),
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

/** One row per category decided; a deletion's rows wait for a second person. */
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
    /** Set when the second person sent it back; the row then counts for nothing. */
    setAsideAt: moment('set_aside_at'),
  },
  (table) => [index('decisions_request').on(table.requestId)],
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

/** A finished copy. The file rests encrypted under `file_key`; ended, the row stays and the file goes. */
export const packages = pgTable(
  'packages',
  {
    id: id(),
    requestId: ofRequest(),
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

/** The plan of an erasure, frozen at approval, and its receipt. No personal data: categories, counts, reasons, dates. */
export const erasures = pgTable(
  'erasures',
  {
    id: id(),
    requestId: ofRequest(),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    plannedAt: moment('planned_at').notNull(),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
    receipt: jsonb('receipt').$type<unknown>(),
    receiptSha256: text('receipt_sha256'),
  },
  (table) => [uniqueIndex('erasures_request').on(table.requestId)],
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
    placedBy: uuid('placed_by')
      .notNull()
      .references(() => staffMembers.id),
    placedAt: moment('placed_at').notNull(),
    reviewOn: day('review_on').notNull(),
    liftedAt: moment('lifted_at'),
  },
  (table) => [index('holds_subject').on(table.subjectId)],
)
