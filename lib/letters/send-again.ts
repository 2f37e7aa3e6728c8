import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { outbox } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import { findReach, type Reach } from '#lib/accounts/reach.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { queueMessage } from '#lib/notices/queue-letter.ts'
import type { MessageChannel } from '#lib/notices/vocabulary.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { lockLetter, openMessage } from './find-letter.ts'
import { waitsForAnotherWay } from './standing.ts'

export type AgainRefusal = 'not-found' | 'text-forgotten' | 'no-such-way'
type Again = { id: string; channel: MessageChannel; by: Staff<'letters:dispatch'>; at: Date }

/** Where the person is reached by that way now, which may be another place than before. */
function addressOf(reach: Reach | null, channel: MessageChannel): string | null {
  if (!reach) return null
  if (channel === 'mail') return reach.email
  return reach.mailingAddress && `${reach.name}\n${reach.mailingAddress}`
}

/** Brings a letter that came back once more, by mail or on paper: a letter of its own, with the same words. */
export async function sendAgain({
  id,
  channel,
  by,
  at,
}: Again): Promise<Outcome<{ reference: string | null }, AgainRefusal>> {
  return transaction(async (tx) => {
    const held = await lockLetter(tx, id, waitsForAnotherWay)
    if (!held) return refused('not-found')
    const { row, request } = held
    const { subjectId, reference } = row
    const message = openMessage(row)
    if (!message) return refused('text-forgotten')
    const { to: before, ...letter } = message
    const reach = subjectId ? await findReach(tx, subjectId) : null
    // Of somebody whose account is gone, the letter itself is all that still knows the address.
    const to = subjectId ? addressOf(reach, channel) : channel === 'mail' && before !== '' ? before : null
    if (!to) return refused('no-such-way')
    const again = { kind: row.kind, channel, to, subjectId, reference, letter, againOf: row.againOf ?? row.id }
    await queueMessage(tx, { ...again, key: `again:${randomUUID()}`, at })
    await tx
      .update(outbox)
      .set({ bounceAnsweredAt: at })
      .where(and(eq(outbox.id, id)))
    const step = { action: 'letter.sent-again', detail: { way: channel }, by, at }
    if (request && subjectId) await recordStep(tx, { ...step, request, word: 'letter-sent-again' })
    else await recordAudit(tx, { ...step, ...(reference ? { reference } : {}) })
    return done({ reference })
  })
}
