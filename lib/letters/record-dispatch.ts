import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { dispatches } from '#db/schema/dispatches.ts'
import { outbox } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { recordDisclosure } from '#lib/disclosures/record-disclosure.ts'
import { clearBounces } from '#lib/notices/clear-bounces.ts'
import { withoutAddress } from '#lib/notices/deliver.ts'
import type { DispatchedThing, DispatchWay } from '#lib/notices/vocabulary.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { seal } from '#lib/sealing/seal.ts'
import { type HeldLetter, lockLetter, openMessage } from './find-letter.ts'
import { waitsForPrint } from './standing.ts'

export type DispatchRefusal = 'not-found' | 'day-ahead' | 'day-before'
type By = { by: Staff<'letters:dispatch'>; at: Date }
type Leaving = { way: DispatchWay; on: string; note?: string }
type Entry = Leaving & By & { what: DispatchedThing; outboxId?: string; requestId?: string; subjectId: string | null }

const dayOf = (at: Date) => isoDay(civilDate(at, operator.timeZone))

/** A letter cannot have left before it was written, nor on a day that has not come. */
export function wrongDay(on: string, written: Date, at: Date): 'day-ahead' | 'day-before' | null {
  if (on > dayOf(at)) return 'day-ahead'
  return on < dayOf(written) ? 'day-before' : null
}

/** The entry itself, and to whom the person's name and address were given with it. */
export async function appendDispatch(tx: Transaction, entry: Entry): Promise<void> {
  const { by, at, note, ...facts } = entry
  const id = randomUUID()
  const sealedNote = note ? seal({ table: 'dispatches', column: 'note', row: id }, note) : null
  await tx.insert(dispatches).values({ ...facts, id, note: sealedNote, dispatchedBy: by.staffId, at })
  if (!entry.subjectId || (entry.way !== 'post' && entry.way !== 'courier')) return
  await recordDisclosure(tx, {
    subjectId: entry.subjectId,
    recipient: 'postal-service',
    category: 'messages',
    purpose: 'important-notices',
    what: `Name, postal address and one closed ${entry.what === 'copy' ? 'copy' : 'letter'}`,
    reason: 'service',
    source: 'staff',
    at,
  })
}

async function trace(tx: Transaction, { row, request }: HeldLetter, { way, on, by, at }: Leaving & By): Promise<void> {
  const step = { action: 'letter.dispatched', detail: { way, day: on }, by, at }
  if (request) return recordStep(tx, { ...step, request, word: 'letter-dispatched' })
  await recordAudit(tx, { ...step, ...(row.reference ? { reference: row.reference } : {}) })
}

/** A printed letter has left: it counts as delivered, the outbox forgets the address, and what came back before it is settled. The words stay a while, should it come back. */
export async function recordDispatch(
  of: Leaving & By & { id: string },
): Promise<Outcome<{ reference: string | null }, DispatchRefusal>> {
  const { id, at, ...leaving } = of
  return transaction(async (tx) => {
    const held = await lockLetter(tx, id, waitsForPrint)
    if (!held) return refused('not-found')
    const { row, request } = held
    const wrong = wrongDay(leaving.on, row.createdAt, at)
    if (wrong) return refused(wrong)
    const about = { subjectId: row.subjectId, outboxId: id, ...(request ? { requestId: request.id } : {}) }
    await appendDispatch(tx, { ...leaving, ...about, what: 'letter', at })
    const message = openMessage(row)
    const kept = message && withoutAddress(id, row.kind, row.subjectId, message)
    await tx.update(outbox).set({ deliveredAt: at, message: kept }).where(eq(outbox.id, id))
    if (row.againOf) await clearBounces(tx, row.againOf, at)
    await trace(tx, held, { ...leaving, at })
    return done({ reference: row.reference })
  })
}
