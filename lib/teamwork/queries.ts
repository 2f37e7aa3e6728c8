import { asc, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { db } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { requests } from '#db/schema/requests.ts'
import { noteStrikes, requestAssignments, requestNotes } from '#db/schema/teamwork.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { unseal } from '#lib/sealing/seal.ts'

type Reading = Staff<'requests:read'> | Staff<'requests:decide'>

/** What staff wrote for each other, oldest first. Only for a request that was opened with a trace. */
export async function listNotes(staff: Reading, request: { id: string }) {
  const rows = await db()
    .select({
      id: requestNotes.id,
      body: requestNotes.body,
      at: requestNotes.at,
      assignmentId: requestNotes.assignmentId,
      staffId: requestNotes.staffId,
      name: staffMembers.name,
      strike: { id: noteStrikes.id, reason: noteStrikes.reason, at: noteStrikes.at },
    })
    .from(requestNotes)
    .innerJoin(staffMembers, eq(staffMembers.id, requestNotes.staffId))
    .leftJoin(noteStrikes, eq(noteStrikes.noteId, requestNotes.id))
    .where(eq(requestNotes.requestId, request.id))
    .orderBy(asc(requestNotes.at), asc(requestNotes.id))
  return rows.map(({ id, body, at, assignmentId, staffId, name, strike }) => ({
    id,
    at,
    by: name,
    own: staffId === staff.staffId,
    withHandOver: assignmentId !== null,
    text: unseal({ table: 'request_notes', column: 'body', row: id }, body),
    struck: strike && {
      at: strike.at,
      reason: unseal({ table: 'note_strikes', column: 'reason', row: strike.id }, strike.reason),
    },
  }))
}
export type ShownNote = Awaited<ReturnType<typeof listNotes>>[number]

const assignee = alias(staffMembers, 'assignee')
const giver = alias(staffMembers, 'giver')

const turns = (of: { id: string } | { reference: string }) =>
  db()
    .select({
      turn: requestAssignments.turn,
      toId: requestAssignments.assigneeId,
      to: assignee.name,
      byId: requestAssignments.assignedBy,
      by: giver.name,
      at: requestAssignments.at,
    })
    .from(requestAssignments)
    .innerJoin(requests, eq(requests.id, requestAssignments.requestId))
    .innerJoin(giver, eq(giver.id, requestAssignments.assignedBy))
    .leftJoin(assignee, eq(assignee.id, requestAssignments.assigneeId))
    .where('id' in of ? eq(requests.id, of.id) : eq(requests.reference, of.reference))
    .orderBy(desc(requestAssignments.turn))

/** Through whose hands a request went, newest first. */
export async function listTurns(_staff: Reading, request: { id: string }) {
  return turns(request)
}
export type ShownTurn = Awaited<ReturnType<typeof listTurns>>[number]

/** For whoever came second: what was done a moment before. */
export async function findLastTurnOf(_staff: Reading, reference: string): Promise<ShownTurn | null> {
  const [last] = await turns({ reference }).limit(1)
  return last ?? null
}
