import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { isRestricted } from '#lib/restrictions/queries.ts'
import { seal } from '#lib/sealing/seal.ts'
import { composeLetter, type Letter, type LetterParts } from './letter.ts'
import type { MessageChannel, MessageKind } from './vocabulary.ts'

type Envelope = {
  /** One letter per event, for ever: `PR-…:received`. A second one with the same key is not written. */
  key: string
  kind: MessageKind
  /** An e-mail address; by post the lines of the envelope. */
  to: string
  channel?: MessageChannel
  /** Whose log of messages it enters; null for somebody who holds no account. */
  subjectId: string | null
  at: Date
}

/** Writes a letter into the outbox within the deed's transaction; the worker sends it after the commit. */
export async function queueLetter(tx: Transaction, sending: Envelope & { letter: LetterParts }): Promise<void> {
  const { letter, ...envelope } = sending
  await queueMessage(tx, { ...envelope, reference: letter.reference ?? null, letter: composeLetter(letter) })
}

type Composed = Envelope & {
  reference: string | null
  letter: Letter
  /** The first letter that came back, where this one says the same once more. */
  againOf?: string
}

/** The same for a letter that has its words already. A restricted account gets nothing optional. */
export async function queueMessage(tx: Transaction, sending: Composed): Promise<void> {
  if (sending.kind === 'announcement' && sending.subjectId && (await isRestricted(tx, sending.subjectId))) return
  const id = randomUUID()
  const { channel = 'mail', letter, reference, againOf } = sending
  const message = seal({ table: 'outbox', column: 'message', row: id }, JSON.stringify({ to: sending.to, ...letter }))
  const written = await tx
    .insert(outbox)
    .values({
      id,
      key: sending.key,
      kind: sending.kind,
      channel,
      subjectId: sending.subjectId,
      reference,
      againOf,
      subjectLine: letter.subject,
      message,
      createdAt: sending.at,
      nextAttemptAt: sending.at,
    })
    .onConflictDoNothing({ target: outbox.key })
    .returning({ id: outbox.id })
  if (written.length > 0 && channel === 'mail') await enqueue(tx, 'deliver-letter', { outboxId: id })
}
