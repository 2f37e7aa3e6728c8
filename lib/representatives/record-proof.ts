import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import type { RequestRow } from '#lib/requests/advance.ts'
import { identityOf } from '#lib/requests/identity-queries.ts'
import { fewestFacts, type MatchableFact } from '#lib/requests/matched-facts.ts'
import { proveAsker } from '#lib/requests/prove-asker.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { checkProof, type ProofCheck } from './proof-check.ts'
import { proofAccepted } from './proof-queries.ts'
import { findRepresentativeOf, type RepresentativeRow } from './queries.ts'
import { tellAllowed } from './tell-allowed.ts'
import type { ProofBasis } from './vocabulary.ts'

export type ProofRefusal = 'not-found' | 'too-few-facts' | NonNullable<ProofCheck['why']>

type Accepting = {
  by: Staff<'requests:decide'>
  reference: string
  basis: ProofBasis
  facts: readonly MatchableFact[]
  at: Date
}

type Standing = { request: RequestRow; row: RepresentativeRow }

/** With the second person's yes it goes on; the person hears of it where there is an address, before anything opens. */
async function letStand(tx: Transaction, { request, row }: Standing, { by, basis, at }: Accepting): Promise<void> {
  const accepted = { acceptedAt: at, acceptedBy: by.staffId, acceptedFor: basis }
  await tx.update(representatives).set(accepted).where(eq(representatives.id, row.id))
  const word = 'proof-of-role-accepted'
  const claimed = (await identityOf(tx, request)) === 'claimed'
  const proved = claimed ? await proveAsker(tx, { request, by, proof: 'proof-of-role', word, at }) : request
  if (!claimed) await recordStep(tx, { request, by, word, action: 'representative.proof-stands', at })
  await tellAllowed(tx, { request: proved, row: { ...row, ...accepted }, because: 'proof', at })
}

/**
 * Staff were shown enough without the person's answer: a document that was sent, or at least two facts that we held. Never a power of attorney. It
 * takes two people who go by the same, as matching facts does (decision 7): it stands in the place of the person's own word.
 */
export async function recordProof(accepting: Accepting): Promise<Outcome<{ stands: boolean }, ProofRefusal>> {
  const { by, reference, basis, at } = accepting
  const facts = [...new Set(accepting.facts)].sort()
  if (basis === 'facts' && facts.length < fewestFacts) return refused('too-few-facts')
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    const row = request ? await findRepresentativeOf(tx, request) : null
    if (!request || !row?.confirmedAt) return refused('not-found')
    const { why, before } = await checkProof(tx, { request, row, by, basis })
    if (why) return refused(why)
    const about = request.subjectId
    const detail = { basis, facts: basis === 'facts' ? facts.join(', ') : null }
    await recordAudit(tx, { action: proofAccepted, by, about, reference, detail, at })
    const stands = before.length > 0
    if (stands) await letStand(tx, { request, row }, accepting)
    return done({ stands })
  })
}
