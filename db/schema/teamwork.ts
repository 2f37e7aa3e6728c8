import { index, integer, pgTable, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { id, moment, sealed } from '../columns.ts'
import { staffMembers } from './auth.ts'
import { requests } from './requests.ts'

const ofRequest = () =>
  uuid('request_id')
    .notNull()
    .references(() => requests.id)

const member = (name: string) => uuid(name).references(() => staffMembers.id)

/** Append-only. Who works on a request; the last turn is what stands. */
export const requestAssignments = pgTable(
  'request_assignments',
  {
    id: id(),
    requestId: ofRequest(),
    /** 1, 2, 3, …: two who take it at once want the same turn, and one gets it. */
    turn: integer('turn').notNull(),
    /** Nobody: it was put back. */
    assigneeId: member('assignee_id'),
    assignedBy: member('assigned_by').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [uniqueIndex('request_assignments_turn').on(table.requestId, table.turn)],
)

/** Never changed. What staff write for each other about a request, apart from what the person sees on its pages. */
export const requestNotes = pgTable(
  'request_notes',
  {
    id: id(),
    requestId: ofRequest(),
    /** Written when the request was handed over. */
    assignmentId: uuid('assignment_id').references(() => requestAssignments.id),
    staffId: member('staff_id').notNull(),
    body: sealed('body').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('request_notes_request').on(table.requestId, table.at)],
)

/** Never changed. A note that its author struck through; it stays readable. */
export const noteStrikes = pgTable(
  'note_strikes',
  {
    id: id(),
    noteId: uuid('note_id')
      .notNull()
      .references(() => requestNotes.id, { onDelete: 'cascade' }),
    staffId: member('staff_id').notNull(),
    reason: sealed('reason').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [uniqueIndex('note_strikes_once').on(table.noteId)],
)
