import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { System } from '#lib/auth/actor.ts'
import type { DeliveryReport } from './delivery-report.ts'

type Taking = { report: DeliveryReport; by: System; at: Date }

async function note(tx: Transaction, { report, by, at }: Taking): Promise<void> {
  const { outboxId, word, code } = report
  const [row] = await tx
    .select()
    .from(outbox)
    .where(and(eq(outbox.id, outboxId), eq(outbox.channel, 'mail')))
    .for('update')
  if (!row || word === 'delivered') return
  const known = word === 'failed' ? row.bouncedAt : row.delayedAt
  if (known) return
  const changes = word === 'failed' ? { bouncedAt: at, bounceCode: code } : { delayedAt: at }
  await tx.update(outbox).set(changes).where(eq(outbox.id, outboxId))
  await recordAudit(tx, {
    action: `letter.reported-${word}`,
    by,
    ...(row.subjectId ? { about: row.subjectId } : {}),
    ...(row.reference ? { reference: row.reference } : {}),
    detail: { code },
    at,
  })
}

/**
 * A mail server says, after it had taken a letter, what became of it. A delay is noted and changes nothing; a failure brings the letter back, whatever
 * its code: the server has given up. Taken again it does nothing more, and an id that is nobody's answers like any other.
 */
export async function takeDeliveryReport(taking: Taking): Promise<void> {
  await transaction((tx) => note(tx, taking))
}
