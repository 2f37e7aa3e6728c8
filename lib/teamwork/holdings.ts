import { sql } from 'drizzle-orm'
import { requests } from '#db/schema/requests.ts'
import { noteStrikes, requestAssignments, requestNotes } from '#db/schema/teamwork.ts'
import { copied, copiedSealed, internal, redacted, withheld } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, through } from '#lib/data-map/person-path.ts'
import { asLongAs, months } from '#lib/data-map/term.ts'
import { operator } from '#lib/operator.ts'
import { redactNotes } from './redact-notes.ts'

const work = { category: 'requests', purposes: ['legal-duty'], recipients: [], source: 'Our staff' } as const
const ofRequest = { table: requests, key: requests.id, person: direct(requests.subjectId) }
const ofNote = {
  table: requestNotes,
  key: requestNotes.id,
  person: through(requestNotes.requestId, ofRequest),
}

// Who of our staff looked or wrote is not the person's data to be given, unless they could not use their rights without it (CJEU C-579/21, Pankki S).
const colleague = (label: string) =>
  withheld(label, 'A member of our staff, whose name is theirs. We, the company, answer for what was done.')

export const assignmentHolding = holding(requestAssignments, {
  ...work,
  title: 'Who worked on a request',
  person: through(requestAssignments.requestId, ofRequest),
  key: requestAssignments.id,
  order: requestAssignments.at,
  keep: months(24, 'our answer'),
  columns: {
    id: internal,
    requestId: internal,
    turn: internal,
    assigneeId: colleague('Given to'),
    assignedBy: colleague('Given by'),
    at: copied('When'),
  },
  erase: { way: 'keep', because: 'record-of-requests' },
})

/**
 * What we write about somebody is their data, opinions too (GDPR Art. 15; CJEU C-434/16, Nowak): so a note goes into the copy, without other people,
 * as messages do (Art. 15(4)), also when it was struck through. The record of a request is complete without it, so that an erasure takes it.
 */
export const noteHolding = holding(requestNotes, {
  ...work,
  title: 'Notes of our staff about a request',
  person: ofNote.person,
  key: requestNotes.id,
  order: requestNotes.at,
  keep: months(
    24,
    'the end of your request',
    sql`(select (requests.ended_at at time zone ${sql.raw(`'${operator.timeZone}'`)})::date from requests where requests.id = request_notes.request_id)`,
  ),
  columns: {
    id: internal,
    requestId: internal,
    assignmentId: internal,
    staffId: colleague('Written by'),
    body: redacted(copiedSealed('Note')),
    at: copied('When'),
  },
  redact: redactNotes,
  erase: { way: 'delete-rows' },
})

export const noteStrikeHolding = holding(noteStrikes, {
  ...work,
  title: 'Notes that our staff struck through',
  person: through(noteStrikes.noteId, ofNote),
  key: noteStrikes.id,
  order: noteStrikes.at,
  keep: asLongAs('the note ends, 24 months after the end of your request'),
  columns: {
    id: internal,
    noteId: internal,
    staffId: colleague('Struck through by'),
    reason: redacted(copiedSealed('Why it does not hold')),
    at: copied('When'),
  },
  redact: redactNotes,
  erase: { way: 'delete-rows' },
})
