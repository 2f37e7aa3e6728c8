import { desc } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { unseal } from '#lib/sealing/seal.ts'
import type { Demonstration } from './mode.ts'

/** The newest letters with their text, as their receivers would have them; made-up people only. */
export async function readMailbox(_mode: Demonstration, limit = 60) {
  const rows = await db()
    .select({ id: outbox.id, message: outbox.message, createdAt: outbox.createdAt, deliveredAt: outbox.deliveredAt })
    .from(outbox)
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit)
  return rows.flatMap(({ message, ...row }) => {
    if (!message) return []
    const { to, subject, text }: { to: string; subject: string; text: string } = JSON.parse(
      unseal({ table: 'outbox', column: 'message', row: row.id }, message),
    )
    return [{ ...row, to, subject, text }]
  })
}
