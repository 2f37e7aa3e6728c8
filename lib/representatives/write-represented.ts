import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { clockEntries, requests, timelineEntries } from '#db/schema/requests.ts'
import { requestFiles } from '#db/schema/threads.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { visitor } from '#lib/auth/actor.ts'
import { askToConfirm } from '#lib/confirmations/ask-to-confirm.ts'
import { createGuest } from '#lib/guests/create-guest.ts'
import type { ActingAnswers } from '#lib/guests/draft.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { sealDetails } from '#lib/requests/details.ts'
import { planRequest } from '#lib/requests/plan.ts'
import { newReference } from '#lib/requests/reference.ts'
import { sealMaybe } from '#lib/sealing/seal.ts'

/**
 * A request for somebody else, from the moment it is sent: two strangers, until the sender's mailbox is proved. Nobody's address is looked up, and
 * nothing goes to the person yet.
 */
export async function writeRepresented(
  tx: Transaction,
  { details, who, acting }: ActingAnswers,
  { draftId, at }: { draftId: string; at: Date },
): Promise<string> {
  const { kind } = details
  const { role, person, statement } = acting
  const { region } = person
  const subjectId = await createGuest(tx, person, at)
  const actingId = await createGuest(tx, { ...who, region }, at)
  const { regime, receivedOn, legalDue, targetDue } = planRequest({ kind, region, proof: 'mailed-link', at })
  const [id, representativeId, reference] = [randomUUID(), randomUUID(), newReference()]
  await tx.insert(requests).values({
    ...{ id, reference, subjectId, kind, state: 'unconfirmed', channel: 'website', region },
    ...{ regime, receivedAt: at, receivedOn, legalDue, targetDue },
    details: sealDetails('requests', id, details),
    addressHash: requestAddressHash(`none, ${id}`),
    idempotencyKey: draftId,
  })
  const place = (column: string) => ({ table: 'representatives', column, row: representativeId })
  await tx.insert(representatives).values({
    ...{ id: representativeId, requestId: id, role, subjectId: actingId },
    addressHash: requestAddressHash(who.email),
    statement: sealMaybe(place('statement'), statement),
    named: sealMaybe(place('named'), person.named),
  })
  const files = { requestId: id, guestDraftId: null }
  await tx.update(requestFiles).set(files).where(eq(requestFiles.guestDraftId, draftId))
  await tx.insert(clockEntries).values({ requestId: id, kind: 'received', on: receivedOn, reason: null, at })
  await tx
    .insert(timelineEntries)
    .values({ requestId: id, word: 'sent', actor: 'representative', detail: { kind }, at })
  const detail = { kind, role }
  await recordAudit(tx, { action: 'request.sent', by: visitor, about: subjectId, reference, detail, at })
  await askToConfirm(tx, { purpose: 'representative', address: who.email, reference, at })
  return reference
}
