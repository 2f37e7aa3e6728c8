import { sql } from 'drizzle-orm'
import { check, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { fileAdders, fileMediaTypes } from '#lib/request-files/vocabulary.ts'
import { authors, redactionReasons, threadKinds } from '#lib/threads/vocabulary.ts'
import { day, id, moment, sealed } from '../columns.ts'
import { staffMembers } from './auth.ts'
import { guestDrafts } from './guests.ts'
import { subjects } from './people.ts'
import { requestDrafts, requests } from './requests.ts'

/** A question, or the messages about a request. What belongs to a thread goes with it. */
export const threads = pgTable(
  'threads',
  {
    id: id(),
    kind: text('kind', { enum: threadKinds }).notNull(),
    requestId: uuid('request_id').references(() => requests.id),
    reference: text('reference').notNull(),
    /** In the words of whoever opened it; null once that person is erased and others remain. */
    subjectLine: sealed('subject_line'),
    openedBy: text('opened_by', { enum: authors }).notNull(),
    openerId: uuid('opener_id').references(() => subjects.id),
    openedAt: moment('opened_at').notNull(),
    closedAt: moment('closed_at'),
    /** Of a question: the day by which we said we would answer, and when we did; what is written to us after that sets both anew. */
    dueOn: day('due_on'),
    answeredAt: moment('answered_at'),
  },
  (table) => [
    uniqueIndex('threads_reference').on(table.reference),
    uniqueIndex('threads_request').on(table.requestId),
    index('threads_due').on(table.kind, table.dueOn),
    check('threads_request_when_of_one', sql`(${table.kind} = 'request') = (${table.requestId} is not null)`),
  ],
)

/** Whom a thread concerns: it may be several people (decision 1). */
export const threadPeople = pgTable(
  'thread_people',
  {
    id: id(),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    joinedAt: moment('joined_at').notNull(),
  },
  (table) => [
    uniqueIndex('thread_people_once').on(table.threadId, table.subjectId),
    index('thread_people_subject').on(table.subjectId),
  ],
)

export const threadMessages = pgTable(
  'thread_messages',
  {
    id: id(),
    threadId: uuid('thread_id')
      .notNull()
      .references(() => threads.id, { onDelete: 'cascade' }),
    author: text('author', { enum: authors }).notNull(),
    subjectId: uuid('subject_id').references(() => subjects.id),
    staffId: uuid('staff_id').references(() => staffMembers.id),
    body: sealed('body').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [
    index('thread_messages_thread').on(table.threadId, table.at),
    index('thread_messages_subject').on(table.subjectId),
  ],
)

/** A passage that staff black out in one person's copy: what is another's in Ana's copy is Bo's own in his. */
export const redactions = pgTable(
  'redactions',
  {
    id: id(),
    messageId: uuid('message_id')
      .notNull()
      .references(() => threadMessages.id, { onDelete: 'cascade' }),
    /** From whose copy it is left out. */
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    passage: sealed('passage').notNull(),
    reason: text('reason', { enum: redactionReasons }).notNull(),
    placedBy: uuid('placed_by')
      .notNull()
      .references(() => staffMembers.id),
    placedAt: moment('placed_at').notNull(),
  },
  (table) => [index('redactions_message').on(table.messageId), index('redactions_subject').on(table.subjectId)],
)

/** A file that came with a request, or waits on its draft. It rests encrypted beside the row, under `file_key`. */
export const requestFiles = pgTable(
  'request_files',
  {
    id: id(),
    requestId: uuid('request_id').references(() => requests.id),
    draftId: uuid('draft_id').references(() => requestDrafts.id, { onDelete: 'cascade' }),
    /** Proof that somebody adds who acts for another, before they send anything. */
    guestDraftId: uuid('guest_draft_id').references(() => guestDrafts.id, { onDelete: 'cascade' }),
    /** The message it came with, of whoever wrote that; none for what came with the request itself. */
    messageId: uuid('message_id').references(() => threadMessages.id, { onDelete: 'cascade' }),
    addedBy: text('added_by', { enum: fileAdders }).notNull(),
    name: sealed('name').notNull(),
    mediaType: text('media_type', { enum: fileMediaTypes }).notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    fileKey: sealed('file_key').notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (table) => [
    index('request_files_request').on(table.requestId),
    index('request_files_draft').on(table.draftId),
    index('request_files_guest_draft').on(table.guestDraftId),
    index('request_files_message').on(table.messageId),
    check('request_files_of_one', sql`num_nonnulls(${table.requestId}, ${table.draftId}, ${table.guestDraftId}) = 1`),
  ],
)
