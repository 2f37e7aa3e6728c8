import { and, asc, eq, gt, isNotNull, isNull } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { System } from '#lib/auth/actor.ts'
import { inPages, rowsOfPage, takeEach } from '#lib/jobs/take-each.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { isOpen } from '#lib/requests/lifecycle.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { recourseRuns } from '#lib/requests/recourse-after.ts'
import { lockLetter } from './find-letter.ts'
import { cameBackForStaffLetter } from './letters.ts'

const untold = and(isNotNull(outbox.bouncedAt), isNull(outbox.bounceToldAt))

async function tell(tx: Transaction, id: string, by: System, at: Date): Promise<void> {
  const held = await lockLetter(tx, id, untold)
  if (!held) return
  const { row, request } = held
  const { reference, subjectId, kind, bounceCode: code } = row
  await tx.update(outbox).set({ bounceToldAt: at }).where(eq(outbox.id, id))
  const step = { action: 'letter.came-back', detail: { code: code ?? 'no-answer' }, by, at }
  if (kind !== 'important-notice' || !request || !subjectId) {
    const about = { ...(subjectId ? { about: subjectId } : {}), ...(reference ? { reference } : {}) }
    return recordAudit(tx, { ...step, ...about })
  }
  await recordStep(tx, { ...step, request, word: 'letter-came-back' })
  if (!isOpen(request.state) && !recourseRuns(request, at)) return
  const { state, recourseEndsAt } = request
  await queueLetter(tx, {
    key: `came-back:${id}`,
    kind: 'important-notice',
    to: operator.contact.privacyEmail,
    // The team's own: should it come back in turn, nobody is written to about it.
    subjectId: null,
    letter: cameBackForStaffLetter({ reference: request.reference, outboxId: id, code, state, recourseEndsAt }),
    at,
  })
}

export function listUntoldBounces(after: string): Promise<{ id: string }[]> {
  const beyond = and(untold, gt(outbox.id, after))
  return db().select({ id: outbox.id }).from(outbox).where(beyond).orderBy(asc(outbox.id)).limit(rowsOfPage)
}

/** A letter that came back, at once or by a later report, is written into its request's timeline, and the team is told for as long as the request or the recourse against our answer is open. */
export async function tellOfBounces(by: System, at: Date): Promise<void> {
  await takeEach('bounced-letters', inPages(listUntoldBounces), ({ id }) => transaction((tx) => tell(tx, id, by, at)))
}
