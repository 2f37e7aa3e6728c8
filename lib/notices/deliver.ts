import { and, asc, eq, isNotNull, isNull, lte, sql } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import { lockErasedToo } from '#lib/accounts/lock-person.ts'
import type { Purpose } from '#lib/data-map/vocabulary.ts'
import { recordDisclosure } from '#lib/disclosures/record-disclosure.ts'
import { env } from '#lib/env.ts'
import { seal, unseal } from '#lib/sealing/seal.ts'
import { putLetterFile } from '#lib/storage/letter-files.ts'
import { clearBounces } from './clear-bounces.ts'
import { type Message, parseMessage } from './message.ts'
import { noteFailure } from './note-failure.ts'
import { nextAttempt } from './retry.ts'
import { composeFile, sendByServer } from './transport.ts'
import type { MessageKind } from './vocabulary.ts'

const isDue = (at: Date) =>
  and(
    eq(outbox.channel, 'mail'),
    and(isNull(outbox.deliveredAt), isNull(outbox.bouncedAt)),
    and(isNotNull(outbox.message), lte(outbox.nextAttemptAt, at)),
  )

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

/** A notice to somebody known may still come back: its text waits a week for that, without the address. Anything else is forgotten. */
export function withoutAddress(outboxId: string, kind: MessageKind, subjectId: string | null, message: Message) {
  if (!subjectId || kind !== 'important-notice') return null
  return seal({ table: 'outbox', column: 'message', row: outboxId }, JSON.stringify({ ...message, to: '' }))
}

/** A mail server has taken the letter: the outbox forgets the address, and its receiver can see who carried it. A letter that is nobody's names nobody. */
async function markSent(tx: Transaction, outboxId: string, message: Message, at: Date): Promise<void> {
  await lockErasedToo(tx, sql`(select ${outbox.subjectId} from ${outbox} where ${outbox.id} = ${outboxId}::uuid)`)
  const [row] = await tx
    .select({ subjectId: outbox.subjectId, kind: outbox.kind, againOf: outbox.againOf, bouncedAt: outbox.bouncedAt })
    .from(outbox)
    .where(eq(outbox.id, outboxId))
    .for('update')
  if (!row) return
  const kept = withoutAddress(outboxId, row.kind, row.subjectId, message)
  await tx.update(outbox).set({ deliveredAt: at, lastFailure: null, message: kept }).where(eq(outbox.id, outboxId))
  // A report that it came back may be quicker than this mark.
  if (row.againOf && !row.bouncedAt) await clearBounces(tx, row.againOf, at)
  if (!row.subjectId) return
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
    const [sent] = await tx
      .update(outbox)
      .set({ deliveredAt: at, lastFailure: null })
      .where(eq(outbox.id, outboxId))
      .returning({ againOf: outbox.againOf })
    if (sent?.againOf) await clearBounces(tx, sent.againOf, at)
  })
}

/**
 * One try to deliver a message, at least once in all: a worker killed between the mail server's yes and our mark sends it again. Over a mail server
 * the outbox forgets the address with its delivery; without one the message is kept, as a file too.
 */
export async function deliver(outboxId: string, at: Date): Promise<void> {
  const message = await claim(outboxId, at)
  if (!message) return
  try {
    if (!env().SMTP_URL) return await keepAsFile(outboxId, message, at)
    await sendByServer(outboxId, message, at)
  } catch (error) {
    return transaction((tx) => noteFailure(tx, { outboxId, error, at }))
  }
  await transaction((tx) => markSent(tx, outboxId, message, at))
}
