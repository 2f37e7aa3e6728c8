import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { redactions, threadMessages, threadPeople } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { isId } from '#lib/auth/tokens.ts'
import { resetPart } from '#lib/fulfilment/reset-part.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockForStaff } from '#lib/requests/start-review.ts'
import { seal, unseal } from '#lib/sealing/seal.ts'
import { passageStretches } from './redaction.ts'
import { isReleased } from './released.ts'
import type { RedactionReason } from './vocabulary.ts'

export type PlaceRefusal = 'not-found' | 'own-data' | 'too-late' | 'not-in-message'
type By = { by: Staff<'requests:decide'>; reference: string; at: Date }
type Placing = By & { messageId: string; passage: string; reason: RedactionReason }

/** A message in a thread that concerns this person; its words, opened. */
async function findMessage(tx: Transaction, messageId: string, subjectId: string): Promise<string | null> {
  if (!isId(messageId)) return null
  const theirs = tx
    .select({ id: threadPeople.threadId })
    .from(threadPeople)
    .where(eq(threadPeople.subjectId, subjectId))
  const [row] = await tx
    .select({ body: threadMessages.body })
    .from(threadMessages)
    .where(and(eq(threadMessages.id, messageId), inArray(threadMessages.threadId, theirs)))
  return row ? unseal({ table: 'thread_messages', column: 'body', row: messageId }, row.body) : null
}

/** Conversations that have been gathered for this copy already are gathered again. */
const gatherAgain = (tx: Transaction, { id }: { id: string }) => resetPart(tx, { requestId: id, category: 'questions' })

/** Blacks a passage out in the copy of whoever made the request, before it is released. */
export async function placeRedaction(placing: Placing): Promise<Outcome<null, PlaceRefusal>> {
  const { by, reference, messageId, passage, reason, at } = placing
  return transaction(async (tx) => {
    const locked = await lockForStaff(tx, by, reference)
    if (!locked.ok) return locked
    const request = locked.value
    if (request.kind !== 'copy') return refused('not-found')
    if (isReleased(request)) return refused('too-late')
    const { subjectId } = request
    const body = await findMessage(tx, messageId, subjectId)
    if (body === null) return refused('not-found')
    if (passageStretches(body, passage).length === 0) return refused('not-in-message')
    if (!(await gatherAgain(tx, request))) return refused('too-late')
    const id = randomUUID()
    const place = { table: 'redactions', column: 'passage', row: id }
    await tx
      .insert(redactions)
      .values({ id, messageId, subjectId, passage: seal(place, passage), reason, placedBy: by.staffId, placedAt: at })
    await recordAudit(tx, { action: 'redaction.placed', by, about: subjectId, reference, detail: { reason }, at })
    return done(null)
  })
}

/** Takes a bar of ours away again. What is another person's by rule cannot be uncovered. */
export async function liftRedaction(
  of: By & { redactionId: string },
): Promise<Outcome<null, 'not-found' | 'own-data' | 'too-late'>> {
  const { by, reference, redactionId, at } = of
  return transaction(async (tx) => {
    const locked = await lockForStaff(tx, by, reference)
    if (!locked.ok) return locked
    const request = locked.value
    if (request.kind !== 'copy' || !isId(redactionId)) return refused('not-found')
    if (isReleased(request)) return refused('too-late')
    if (!(await gatherAgain(tx, request))) return refused('too-late')
    const own = and(eq(redactions.id, redactionId), eq(redactions.subjectId, request.subjectId))
    const gone = await tx.delete(redactions).where(own).returning({ reason: redactions.reason })
    for (const { reason } of gone)
      await recordAudit(tx, {
        action: 'redaction.lifted',
        by,
        about: request.subjectId,
        reference,
        detail: { reason },
        at,
      })
    return done(null)
  })
}
