import { eq } from 'drizzle-orm'
import { outbox } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { clearBounces } from '#lib/notices/clear-bounces.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { lockLetter } from './find-letter.ts'
import { appendDispatch } from './record-dispatch.ts'
import { waitsForAnotherWay } from './standing.ts'

type Told = { id: string; note: string; by: Staff<'letters:dispatch'>; at: Date }

/** Staff told the person what stood in a letter that came back. It is settled with that. */
export async function recordToldByPhone(of: Told): Promise<Outcome<{ reference: string | null }, 'not-found'>> {
  const { id, note, by, at } = of
  return transaction(async (tx) => {
    const held = await lockLetter(tx, id, waitsForAnotherWay)
    if (!held) return refused('not-found')
    const { row, request } = held
    const on = isoDay(civilDate(at, operator.timeZone))
    const about = { subjectId: row.subjectId, outboxId: id, ...(request ? { requestId: request.id } : {}) }
    await appendDispatch(tx, { ...about, what: 'letter', way: 'phone', on, note, by, at })
    await tx.update(outbox).set({ bounceAnsweredAt: at }).where(eq(outbox.id, id))
    await clearBounces(tx, row.againOf ?? row.id, at)
    const step = { action: 'letter.told-by-phone', by, at }
    if (request && row.subjectId) await recordStep(tx, { ...step, request, word: 'told-by-phone' })
    else await recordAudit(tx, { ...step, ...(row.reference ? { reference: row.reference } : {}) })
    return done({ reference: row.reference })
  })
}
