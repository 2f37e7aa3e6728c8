import { randomUUID } from 'node:crypto'
import { and, desc, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requestNotes } from '#db/schema/teamwork.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { seal, unseal } from '#lib/sealing/seal.ts'

export type NoteRefusal = 'not-found' | 'nobody-there'

type Adding = {
  request: { id: string; reference: string; subjectId: string }
  by: Staff<'requests:decide'>
  body: string
  assignmentId: string | null
  at: Date
}

const place = (row: string) => ({ table: 'request_notes', column: 'body', row })
const samePress = 60_000

/** The same words of the same writer a moment ago: a second press. */
async function isSecondPress(tx: Transaction, { request, by, body, at }: Adding): Promise<boolean> {
  const own = and(eq(requestNotes.requestId, request.id), eq(requestNotes.staffId, by.staffId))
  const [last] = await tx.select().from(requestNotes).where(own).orderBy(desc(requestNotes.at)).limit(1)
  return (
    last !== undefined && at.getTime() - last.at.getTime() < samePress && unseal(place(last.id), last.body) === body
  )
}

/** Adds a note to a request that the caller holds, with its person. */
export async function addNote(tx: Transaction, adding: Adding): Promise<void> {
  const { request, by, body, assignmentId, at } = adding
  const id = randomUUID()
  await tx
    .insert(requestNotes)
    .values({ id, requestId: request.id, assignmentId, staffId: by.staffId, body: seal(place(id), body), at })
  const { subjectId: about, reference } = request
  await recordAudit(tx, { action: 'request-note.written', by, about, reference, detail: { note: id }, at })
}

type Writing = { by: Staff<'requests:decide'>; reference: string; body: string; at: Date }

/** Staff write for each other; nothing of it is on the person's pages. About somebody who is erased nothing is written any more. */
export async function writeNote({ by, reference, body, at }: Writing): Promise<Outcome<null, NoteRefusal>> {
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    if (!request) return refused('not-found')
    if (!(await lockPerson(tx, request.subjectId))) return refused('nobody-there')
    const adding = { request, by, body, assignmentId: null, at }
    if (!(await isSecondPress(tx, adding))) await addNote(tx, adding)
    return done(null)
  })
}
