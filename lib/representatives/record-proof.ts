import { and, count, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requestFiles } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { identityOf } from '#lib/requests/identity-queries.ts'
import { isOpen } from '#lib/requests/lifecycle.ts'
import { fewestFacts, type MatchableFact } from '#lib/requests/matched-facts.ts'
import { concernsOwnData } from '#lib/requests/own-data.ts'
import { proveAsker } from '#lib/requests/prove-asker.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { findRepresentativeOf } from './queries.ts'
import { tellAllowed } from './tell-allowed.ts'
import type { ProofBasis } from './vocabulary.ts'

export type ProofRefusal = 'not-found' | 'ended' | 'already-sure' | 'no-document' | 'too-few-facts' | 'own-data'
type Accepting = {
  by: Staff<'requests:decide'>
  reference: string
  basis: ProofBasis
  facts: readonly MatchableFact[]
  at: Date
}

async function hasDocument(tx: Transaction, requestId: string): Promise<boolean> {
  const theirs = and(eq(requestFiles.requestId, requestId), eq(requestFiles.addedBy, 'representative'))
  const [held] = await tx.select({ count: count() }).from(requestFiles).where(theirs)
  return (held?.count ?? 0) > 0
}

/**
 * Staff were shown enough without the person's answer: a document that was sent, or at least two facts that we held. Never a power of attorney. It
 * is recorded who accepted it and by what; the person hears of it where there is an address, before anything opens.
 */
export async function recordProof(accepting: Accepting): Promise<Outcome<null, ProofRefusal>> {
  const { by, reference, basis, at } = accepting
  const facts = [...new Set(accepting.facts)].sort()
  if (basis === 'facts' && facts.length < fewestFacts) return refused('too-few-facts')
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    const row = request ? await findRepresentativeOf(tx, request) : null
    if (!request || !row?.confirmedAt) return refused('not-found')
    if (!isOpen(request.state) || row.permissionRefusedAt) return refused('ended')
    if (row.acceptedAt || row.permissionGivenAt) return refused('already-sure')
    if (await concernsOwnData(tx, by, request.subjectId)) return refused('own-data')
    if (basis === 'document' && !(await hasDocument(tx, request.id))) return refused('no-document')
    const accepted = { acceptedAt: at, acceptedBy: by.staffId, acceptedFor: basis }
    await tx.update(representatives).set(accepted).where(eq(representatives.id, row.id))
    const detail = { basis, facts: basis === 'facts' ? facts.join(', ') : null }
    const action = 'representative.proof-accepted'
    await recordAudit(tx, { action, by, about: row.subjectId, reference, detail, at })
    const word = 'proof-of-role-accepted'
    const claimed = (await identityOf(tx, request)) === 'claimed'
    const proved = claimed ? await proveAsker(tx, { request, by, proof: 'proof-of-role', word, at }) : request
    if (!claimed) await recordStep(tx, { request, by, word, action, at })
    await tellAllowed(tx, { request: proved, row: { ...row, ...accepted }, because: 'proof', at })
    return done(null)
  })
}
