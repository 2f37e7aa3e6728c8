import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { contacts } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { StopLink } from '#lib/auth/stop-link.ts'
import { newToken } from '#lib/auth/tokens.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { stopOptionalMessages } from '#lib/preferences/stop-optional-messages.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { lockRequest, type RequestRow } from './advance.ts'
import { confirmedLetter } from './entered-letters.ts'
import { identityOf } from './identity-queries.ts'
import { copyWaitsLetter } from './letters.ts'
import { isOpen } from './lifecycle.ts'
import { proveAsker } from './prove-asker.ts'
import { tellPerson } from './tell-person.ts'

export type ConfirmAskerRefusal = 'ended' | 'already-confirmed'

/** The link went to this mailbox and came back. Another contact that proved the same one stays the one that is found by it. */
export async function proveMailbox(tx: Transaction, subjectId: string, at: Date): Promise<void> {
  const own = and(eq(contacts.subjectId, subjectId), isNull(contacts.provenAt), isNotNull(contacts.emailHash))
  const [contact] = await tx.select({ emailHash: contacts.emailHash }).from(contacts).where(own)
  if (!contact?.emailHash) return
  const taken = and(eq(contacts.emailHash, contact.emailHash), isNotNull(contacts.provenAt))
  if ((await tx.$count(contacts, taken)) > 0) return
  await tx.update(contacts).set({ provenAt: at }).where(eq(contacts.subjectId, subjectId))
}

/** A copy for somebody who proved only a mailbox waits, and the letter that says so carries the link that stops it (decision 7). */
async function tellNext(tx: Transaction, request: RequestRow, at: Date): Promise<void> {
  const { releaseAt, coolingOffEndsAt } = request
  if (request.kind === 'copy' && releaseAt && releaseAt > at) {
    const token = newToken()
    await tx
      .update(requests)
      .set({ stopHash: tokenHash(token) })
      .where(eq(requests.id, request.id))
    const letter = copyWaitsLetter
    return tellPerson(tx, { request, event: 'copy-waits', at, letter: (to) => letter({ ...to, releaseAt, token }) })
  }
  const undoUntil = coolingOffEndsAt && isoDay(civilDate(coolingOffEndsAt, operator.timeZone))
  const letter = confirmedLetter
  await tellPerson(tx, { request, event: 'confirmed', at, letter: (to) => letter({ ...to, undoUntil }) })
}

/** "Yes, this was me": whoever reads the mailbox we hold stands by the letter that came in their name. */
export async function confirmAsker({
  by,
  at,
}: {
  by: StopLink
  at: Date
}): Promise<Outcome<void, ConfirmAskerRefusal>> {
  const { requestId, subject } = by
  return transaction(async (tx) => {
    if (!(await lockPerson(tx, subject.subjectId))) return refused('ended')
    const request = await lockRequest(tx, requestId)
    if (!request || !isOpen(request.state)) return refused('ended')
    if ((await identityOf(tx, request)) !== 'claimed') return refused('already-confirmed')
    await proveMailbox(tx, subject.subjectId, at)
    const proved = await proveAsker(tx, { request, by: subject, proof: 'mailed-link', at })
    if (request.kind === 'deletion') await stopOptionalMessages(tx, { by: subject, source: 'deletion-confirmed', at })
    await tellNext(tx, proved, at)
    return done(undefined)
  })
}
