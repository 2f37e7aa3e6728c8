import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { noteStrikes, requestNotes } from '#db/schema/teamwork.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { seal } from '#lib/sealing/seal.ts'

export type StrikeRefusal = 'not-found'

type Striking = { by: Staff<'requests:decide'>; reference: string; noteId: string; reason: string; at: Date }

/** Strikes one's own note through: it stays to be read, with why it does not hold. A colleague's note and none are the same. */
export async function strikeNote(of: Striking): Promise<Outcome<null, StrikeRefusal>> {
  const { by, reference, noteId, reason, at } = of
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    if (!request) return refused('not-found')
    const own = and(
      eq(requestNotes.id, noteId),
      eq(requestNotes.requestId, request.id),
      eq(requestNotes.staffId, by.staffId),
    )
    const [note] = await tx.select({ id: requestNotes.id }).from(requestNotes).where(own)
    if (!note) return refused('not-found')
    const id = randomUUID()
    const sealed = seal({ table: 'note_strikes', column: 'reason', row: id }, reason)
    const written = await tx
      .insert(noteStrikes)
      .values({ id, noteId, staffId: by.staffId, reason: sealed, at })
      .onConflictDoNothing({ target: noteStrikes.noteId })
      .returning({ id: noteStrikes.id })
    const about = request.subjectId
    const detail = { note: noteId }
    if (written.length > 0) await recordAudit(tx, { action: 'request-note.struck', by, about, reference, detail, at })
    return done(null)
  })
}
