import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { inPages, rowsOfPage, takeEach } from '#lib/jobs/take-each.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { mailAsker } from '#lib/requests/tell-asker.ts'
import { firstNameOfSender } from './ask-permission.ts'
import { permissionReminderLetter } from './letters.ts'
import { renewLink } from './renew-link.ts'
import { daysToRemind } from './vocabulary.ts'

const waiting = (at: Date) =>
  and(
    lte(representatives.permissionAskedAt, new Date(at.getTime() - daysToRemind * 86_400_000)),
    isNull(representatives.permissionRemindedAt),
    isNull(representatives.permissionGivenAt),
    isNull(representatives.permissionRefusedAt),
    isNull(representatives.acceptedAt),
  )

async function remind(tx: Transaction, requestId: string, at: Date): Promise<void> {
  const request = await lockRequest(tx, requestId)
  if (request?.state !== 'checking-identity') return
  const [row] = await tx
    .update(representatives)
    .set({ permissionRemindedAt: at })
    .where(and(eq(representatives.requestId, requestId), waiting(at)))
    .returning()
  if (!row) return
  const facts = { by: await firstNameOfSender(tx, row), token: await renewLink(tx, row) }
  const letter = permissionReminderLetter
  const event = `permission-reminded:${request.subjectId}`
  await mailAsker(tx, { request, event, letter: (to) => letter({ ...to, ...facts }), at })
}

function listWaiting(at: Date, after: string): Promise<{ id: string; requestId: string }[]> {
  const { id, requestId } = representatives
  return db()
    .select({ id, requestId })
    .from(representatives)
    .innerJoin(requests, and(eq(requests.id, requestId), eq(requests.state, 'checking-identity')))
    .where(and(waiting(at), gt(id, after)))
    .orderBy(asc(id))
    .limit(rowsOfPage)
}

/** Asks once more whoever has not said whether somebody acts for them. Safe to run twice at once. */
export async function remindPermission(at: Date): Promise<void> {
  const unanswered = inPages((after) => listWaiting(at, after))
  await takeEach('permissions', unanswered, ({ requestId }) => transaction((tx) => remind(tx, requestId, at)))
}
