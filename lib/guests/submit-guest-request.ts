import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { guestDrafts } from '#db/schema/guests.ts'
import { clockEntries, requests, timelineEntries } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { visitor } from '#lib/auth/actor.ts'
import { askToConfirm } from '#lib/confirmations/ask-to-confirm.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { writeRepresented } from '#lib/representatives/write-represented.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { sealDetails } from '#lib/requests/details.ts'
import { planRequest } from '#lib/requests/plan.ts'
import { newReference } from '#lib/requests/reference.ts'
import { countLetter } from './count-letter.ts'
import { createGuest } from './create-guest.ts'
import { findGuestDraft, isForAnother, isWhole, type WholeAnswers } from './draft.ts'

export type SendRefusal = 'draft-gone' | 'draft-changed' | 'too-often'
type Sending = { token: string | null; shown: string; client: string; at: Date }

/** Received on the day it was sent, so that the days it waits for its confirmation count against us and not against the person. */
async function write(tx: Transaction, { details, who }: WholeAnswers, draftId: string, at: Date): Promise<string> {
  const { kind } = details
  const subjectId = await createGuest(tx, who, at)
  const plan = planRequest({ kind, region: who.region, proof: 'mailed-link', at })
  const { regime, receivedOn, legalDue, targetDue } = plan
  const id = randomUUID()
  const reference = newReference()
  await tx.insert(requests).values({
    ...{ id, reference, subjectId, kind, state: 'unconfirmed', channel: 'website', region: who.region },
    ...{ regime, receivedAt: at, receivedOn, legalDue, targetDue },
    details: sealDetails('requests', id, details),
    addressHash: requestAddressHash(who.email),
    idempotencyKey: draftId,
  })
  await tx.insert(clockEntries).values({ requestId: id, kind: 'received', on: receivedOn, reason: null, at })
  await tx.insert(timelineEntries).values({ requestId: id, word: 'sent', actor: 'person', detail: { kind }, at })
  await recordAudit(tx, { action: 'request.sent', by: visitor, about: subjectId, reference, detail: { kind }, at })
  await askToConfirm(tx, { purpose: 'request', address: who.email, reference, at })
  return reference
}

const writeEither = (tx: Transaction, answers: WholeAnswers, draftId: string, at: Date) =>
  isForAnother(answers) ? writeRepresented(tx, answers, { draftId, at }) : write(tx, answers, draftId, at)

/**
 * Sends what somebody without an account typed, as it was `shown` on the page that was checked. One code path for every address: whether it is
 * known is not looked up. Until its link is pressed the request blocks nothing and joins nothing. Pressed twice, it answers the same reference;
 * so it does when the address has had its share of letters, and then nothing is kept.
 */
export async function submitGuestRequest(sending: Sending): Promise<Outcome<{ reference: string }, SendRefusal>> {
  const { token, shown, client, at } = sending
  const draft = await findGuestDraft(token, at)
  if (draft?.reference) return done({ reference: draft.reference })
  if (!draft || !isWhole(draft.answers)) return refused('draft-gone')
  if (shown !== draft.digest) return refused('draft-changed')
  const { allowed } = await countAttempt('guest-requests-by-client', clientRange(client), at)
  if (!allowed) return refused('too-often')
  const { answers } = draft
  const writes = await countLetter('request', { address: answers.who.email, client, at })
  return transaction(async (tx) => {
    const [held] = await tx
      .select({ reference: guestDrafts.reference })
      .from(guestDrafts)
      .where(eq(guestDrafts.id, draft.id))
      .for('update')
    if (!held) return refused('draft-gone')
    if (held.reference) return done({ reference: held.reference })
    const reference = writes ? await writeEither(tx, answers, draft.id, at) : newReference()
    const sent = { reference, answers: null, addressHash: null }
    await tx.update(guestDrafts).set(sent).where(eq(guestDrafts.id, draft.id))
    return done({ reference })
  })
}
