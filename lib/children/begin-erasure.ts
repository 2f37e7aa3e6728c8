import { randomUUID } from 'node:crypto'
import { and, eq, inArray } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { accounts } from '#db/schema/people.ts'
import { clockEntries, requests, timelineEntries } from '#db/schema/requests.ts'
import { openEmail } from '#lib/accounts/contact.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { sealDetails } from '#lib/requests/details.ts'
import { planRequest } from '#lib/requests/plan.ts'
import { newReference } from '#lib/requests/reference.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { openStates } from '#lib/requests/vocabulary.ts'
import { placeRestriction } from '#lib/restrictions/place-restriction.ts'
import { accountReportedLetter } from './letters.ts'

export type Beginning = {
  subjectId: string
  report: { id: string; reference: string; reporterId: string }
  by: Subject | Staff<'requests:decide'>
  at: Date
}

async function findOpen(tx: Transaction, subjectId: string): Promise<string | null> {
  const child = and(eq(requests.subjectId, subjectId), eq(requests.concernsChild, true))
  const [open] = await tx
    .select({ id: requests.id })
    .from(requests)
    .where(and(child, inArray(requests.state, [...openStates])))
  return open?.id ?? null
}

/** The deletion of an account that was reported as a child's: as soon as possible, and without cooling-off (16 CFR §312.6(a)(2); decision 9). */
async function writeRequest(
  tx: Transaction,
  { subjectId, report, at }: Beginning,
  account: { region: string; email: string },
) {
  const { region, email } = account
  const plan = planRequest({ kind: 'deletion', region, proof: 'mailed-link', concernsChild: true, at })
  const { entries, undoUntil: _none, ...dates } = plan
  const request = { id: randomUUID(), reference: newReference(), subjectId, kind: 'deletion' as const }
  await tx.insert(requests).values({
    ...request,
    ...dates,
    concernsChild: true,
    state: 'received',
    channel: 'website',
    region,
    details: sealDetails('requests', request.id, { kind: 'deletion' }),
    receivedAt: at,
    addressHash: requestAddressHash(email),
    idempotencyKey: report.id,
  })
  await tx.insert(clockEntries).values(entries.map((entry) => ({ ...entry, requestId: request.id, at })))
  return request
}

/** Restricts first, then writes to the account's address, and opens a request for its deletion; answers the request. One that is open is joined. */
export async function beginErasure(tx: Transaction, beginning: Beginning): Promise<string | null> {
  const { subjectId, by, at } = beginning
  if (!(await lockPerson(tx, subjectId))) return null
  const open = await findOpen(tx, subjectId)
  if (open) return open
  const [account] = await tx.select().from(accounts).where(eq(accounts.subjectId, subjectId))
  if (!account) return null
  const request = await writeRequest(tx, beginning, { region: account.region, email: openEmail(account) })
  const { id: requestId, reference } = request
  await placeRestriction(tx, { subjectId, requestId, reference, by, at })
  const actor = by.kind === 'staff' ? 'staff' : 'representative'
  await tx.insert(timelineEntries).values({ requestId, word: 'child-reported', actor, detail: {}, at })
  const detail = { kind: 'deletion', child: true }
  await recordAudit(tx, { action: 'request.submitted', by, about: subjectId, reference, detail, at })
  await tellPerson(tx, { request, event: 'child-reported', letter: accountReportedLetter, at })
  return requestId
}
