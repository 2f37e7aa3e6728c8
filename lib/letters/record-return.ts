import { and, eq, ne } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { dispatches, paperReturns } from '#db/schema/dispatches.ts'
import { outbox } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import type { ReturnReason } from '#lib/notices/vocabulary.ts'
import { codeOfReturn } from '#lib/notices/wording.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { paperCameBackLetter } from './letters.ts'

export type ReturnRefusal = 'not-found' | 'day-ahead' | 'before-it-left'
type Returning = { id: string; why: ReturnReason; on: string; by: Staff<'letters:dispatch'>; at: Date }
type Dispatch = typeof dispatches.$inferSelect
type Back = Returning & { dispatch: Dispatch; request: RequestRow | null }

/** A letter has not reached anybody after all: it stands with what came back by mail, and whoever looks for another way finds it there. */
async function bringLetterBack(tx: Transaction, { dispatch, why, at }: Back): Promise<void> {
  if (!dispatch.outboxId) return
  const bounce = { bouncedAt: at, bounceCode: codeOfReturn(why), bounceToldAt: at }
  const open = { bounceAnsweredAt: null, bounceClearedAt: null }
  await tx
    .update(outbox)
    .set({ ...bounce, ...open })
    .where(eq(outbox.id, dispatch.outboxId))
}

/** Both sides read it in the timeline, and the team is told at once: what the letter or the copy was to bring about has not begun. */
async function tell(tx: Transaction, { dispatch, request, why, on, by, at }: Back): Promise<void> {
  const { id, what, outboxId, subjectId } = dispatch
  const step = { action: `${what}.came-back`, detail: { code: codeOfReturn(why), day: on }, by, at }
  if (!request) return recordAudit(tx, { ...step, ...(subjectId ? { about: subjectId } : {}) })
  await recordStep(tx, { ...step, request, word: what === 'copy' ? 'copy-came-back' : 'letter-came-back' })
  const { reference } = request
  await queueLetter(tx, {
    key: `paper-came-back:${id}`,
    kind: 'important-notice',
    to: operator.contact.privacyEmail,
    subjectId: null,
    letter: paperCameBackLetter({ reference, what, outboxId, why }),
    at,
  })
}

/**
 * The post brought back what had left on paper. A letter waits for another way to the person; a copy leaves once more, printed anew while it is ready
 * and as the paper in hand afterwards. Once: who comes second finds it written down.
 */
export async function recordReturn(
  of: Returning,
): Promise<Outcome<{ what: Dispatch['what']; reference: string | null }, ReturnRefusal>> {
  const { id, why, on, by, at } = of
  return transaction(async (tx) => {
    const [dispatch] = await tx
      .select()
      .from(dispatches)
      .where(and(eq(dispatches.id, id), ne(dispatches.way, 'phone')))
    if (!dispatch) return refused('not-found')
    const request = dispatch.requestId ? ((await lockRequest(tx, dispatch.requestId)) ?? null) : null
    if (on > isoDay(civilDate(at, operator.timeZone))) return refused('day-ahead')
    if (on < dispatch.on) return refused('before-it-left')
    const written = await tx
      .insert(paperReturns)
      .values({ dispatchId: id, subjectId: dispatch.subjectId, why, on, recordedBy: by.staffId, at })
      .onConflictDoNothing({ target: paperReturns.dispatchId })
      .returning({ id: paperReturns.id })
    if (written.length === 0) return refused('not-found')
    const back = { ...of, dispatch, request }
    await bringLetterBack(tx, back)
    await tell(tx, back)
    return done({ what: dispatch.what, reference: request?.reference ?? null })
  })
}
