import { and, eq, type SQL } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { requests } from '#db/schema/requests.ts'
import { type Message, parseMessage } from '#lib/notices/message.ts'
import { lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import { unseal } from '#lib/sealing/seal.ts'

export type LetterRow = typeof outbox.$inferSelect
export type HeldLetter = { row: LetterRow; request: RequestRow | null }

export function openMessage({ id, message }: Pick<LetterRow, 'id' | 'message'>): Message | null {
  return message ? parseMessage(unseal({ table: 'outbox', column: 'message', row: id }, message)) : null
}

/** The request a letter is about, and the letter, held until the transaction ends: the request first, as every deed does. */
export async function lockLetter(tx: Transaction, id: string, such: SQL | undefined): Promise<HeldLetter | null> {
  const wanted = and(eq(outbox.id, id), such)
  const [found] = await tx.select({ reference: outbox.reference }).from(outbox).where(wanted)
  if (!found) return null
  const [about] = found.reference
    ? await tx.select({ id: requests.id }).from(requests).where(eq(requests.reference, found.reference))
    : []
  const request = about ? ((await lockRequest(tx, about.id)) ?? null) : null
  const [row] = await tx.select().from(outbox).where(wanted).for('update')
  return row ? { row, request } : null
}
