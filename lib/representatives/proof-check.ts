import { and, count, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requestFiles } from '#db/schema/threads.ts'
import type { Staff } from '#lib/auth/actor.ts'
import type { RequestRow } from '#lib/requests/advance.ts'
import { isOpen } from '#lib/requests/lifecycle.ts'
import { concernsOwnData } from '#lib/requests/own-data.ts'
import { isPasskeyRequired } from '#lib/safeguards/queries.ts'
import { listAccepted } from './proof-queries.ts'
import type { RepresentativeRow } from './queries.ts'
import type { ProofBasis } from './vocabulary.ts'

type Asking = { request: RequestRow; row: RepresentativeRow; by: Staff<'requests:decide'>; basis: ProofBasis }

async function hasDocument(tx: Transaction, requestId: string): Promise<boolean> {
  const theirs = and(eq(requestFiles.requestId, requestId), eq(requestFiles.addedBy, 'representative'))
  const [held] = await tx.select({ count: count() }).from(requestFiles).where(theirs)
  return (held?.count ?? 0) > 0
}

/** Why this member of staff may not accept it, and who has before them. Nobody decides about themselves: neither the person nor whoever acts for them. */
export async function checkProof(tx: Transaction, { request, row, by, basis }: Asking) {
  const about = request.subjectId
  const before = await listAccepted(tx, { reference: request.reference, about, basis })
  const no = (why: 'ended' | 'already-sure' | 'own-data' | 'no-document' | 'passkey-required' | 'same-person') => ({
    why,
    before,
  })
  if (!isOpen(request.state) || row.permissionRefusedAt) return no('ended')
  if (row.acceptedAt || row.permissionGivenAt) return no('already-sure')
  for (const person of [about, row.subjectId]) if (await concernsOwnData(tx, by, person)) return no('own-data')
  // Who requires a passkey has said that facts are not enough (decision 8).
  const strict = basis === 'facts' && request.kind === 'copy'
  if (strict && (await isPasskeyRequired(tx, about))) return no('passkey-required')
  if (basis === 'document' && !(await hasDocument(tx, request.id))) return no('no-document')
  return before.some(({ staffId }) => staffId === by.staffId) ? no('same-person') : { why: null, before }
}
export type ProofCheck = Awaited<ReturnType<typeof checkProof>>
