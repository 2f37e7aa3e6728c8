import { and, asc, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import type { Purpose } from '#lib/data-map/vocabulary.ts'
import { recordDisclosure } from '#lib/disclosures/record-disclosure.ts'
import { env } from '#lib/env.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { putLetterFile } from '#lib/storage/letter-files.ts'
import { type Message, parseMessage } from './message.ts'
import { failureWords, nextAttempt } from './retry.ts'
import { composeFile, sendByServer } from './transport.ts'
import type { MessageKind } from './vocabulary.ts'

const isDue = (at: Date) =>
  and(eq(outbox.channel, 'mail'), isNull(outbox.deliveredAt), isNotNull(outbox.message), lte(outbox.nextAttemptAt, at))

/** Messages that wait for a try, oldest first. */
export async function listDueMessages(at: Date, limit = 50): Promise<string[]> {
  const rows = await db()
    .select({ id: outbox.id })
    .from(outbox)
    .where(isDue(at))
    .orderBy(asc(outbox.nextAttemptAt))
    .limit(limit)
  return rows.map(({ id }) => id)
}

/** Takes a message for one try: whoever else comes finds it due later. Nothing is sent inside a transaction. */
async function claim(outboxId: string, at: Date): Promise<Message | null> {
  return transaction(async (tx) => {
    const [row] = await tx
      .select({ message: outbox.message, attempts: outbox.attempts })
      .from(outbox)
      .where(and(eq(outbox.id, outboxId), isDue(at)))
      .for('update', { skipLocked: true })
    if (!row?.message) return null
    const attempts = row.attempts + 1
    await tx
      .update(outbox)
      .set({ attempts, nextAttemptAt: nextAttempt(at, attempts) })
      .where(eq(outbox.id, outboxId))
    return parseMessage(unseal({ table: 'outbox', column: 'message', row: outboxId }, row.message))
  })
}

const purposeOf: Record<MessageKind, Purpose> = {
  'important-notice': 'important-notices',
  security: 'security',
  announcement: 'announcements',
}

/** A mail server has taken the letter: the outbox forgets it, and its receiver can see who carried it. A letter that is nobody's names nobody. */
async function markSent(tx: Transaction, outboxId: string, at: Date): Promise<void> {
  const changes = { deliveredAt: at, lastFailure: null, message: null }
  const [row] = await tx
    .update(outbox)
    .set(changes)
    .where(eq(outbox.id, outboxId))
    .returning({ subjectId: outbox.subjectId, kind: outbox.kind })
  if (!row?.subjectId) return
  await recordDisclosure(tx, {
    subjectId: row.subjectId,
    recipient: 'mail-provider',
    category: 'messages',
    purpose: purposeOf[row.kind],
    what: 'E-mail address and the text of one letter',
    reason: 'service',
    source: 'site',
    at,
  })
}

/** Written while the row is held: should an erasure have taken the row, there is no file either. */
async function keepAsFile(outboxId: string, message: Message, at: Date): Promise<void> {
  const file = await composeFile(outboxId, message, at)
  await transaction(async (tx) => {
    const [row] = await tx.select({ id: outbox.id }).from(outbox).where(eq(outbox.id, outboxId)).for('update')
    if (!row) return
    await putLetterFile(outboxId, file)
    await tx.update(outbox).set({ deliveredAt: at, lastFailure: null }).where(eq(outbox.id, outboxId))
  })
}

/**
 * One try to deliver a message, at least once in all: a worker killed between the mail server's yes and our mark sends it again. Over a mail server
 * the outbox forgets the message with its delivery; without one it is kept, as a file too.
 */
export async function deliver(outboxId: string, at: Date): Promise<void> {
  const message = await claim(outboxId, at)
  if (!message) return
  try {
    if (!env().SMTP_URL) return await keepAsFile(outboxId, message, at)
    await sendByServer(outboxId, message, at)
  } catch (error) {
    await transaction((tx) =>
      tx
        .update(outbox)
        .set({ lastFailure: failureWords(error) })
        .where(eq(outbox.id, outboxId)),
    )
    return
  }
  await transaction((tx) => markSent(tx, outboxId, at))
}
