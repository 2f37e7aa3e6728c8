import { and, eq } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { auditEvents } from '#db/schema/records.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { enqueue } from '#lib/jobs/enqueue.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { isPasskeyRequired } from '#lib/safeguards/queries.ts'
import { pseudonym } from '#lib/sealing/keyed-hash.ts'
import { identityMatchedLetter } from './entered-letters.ts'
import { identityOf } from './identity-queries.ts'
import { releasedEarlyLetter } from './letters.ts'
import { fewestFacts, type MatchableFact } from './matched-facts.ts'
import { concernsOwnData } from './own-data.ts'
import { proveAsker } from './prove-asker.ts'
import { recordStep } from './record-step.ts'
import { lockByReference } from './start-review.ts'
import { tellPerson } from './tell-person.ts'
import { isHeldBack } from './waiting.ts'

export type FactsRefusal =
  | 'not-found'
  | 'too-few-facts'
  | 'not-held-back'
  | 'same-person'
  | 'passkey-required'
  | 'own-data'

const action = 'request.facts-matched'

/** Who has matched facts of this very person for this request so far: the audit trail is the record. */
async function listMatchers(reader: Reader, { reference, about }: Record<'reference' | 'about', string>) {
  const rows = await reader
    .selectDistinct({ staffId: auditEvents.actor })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.reference, reference),
        eq(auditEvents.action, action),
        eq(auditEvents.about, pseudonym(about)),
      ),
    )
  return rows.flatMap(({ staffId }) => staffId ?? [])
}

type Matching = { by: Staff<'requests:decide'>; reference: string; facts: readonly MatchableFact[]; at: Date }

/** Two people, each for themselves, match at least two facts that we already held: the copy is then no longer held back (decision 7), and whoever was only claimed is known. */
export async function recordFactsMatched({
  by,
  reference,
  facts,
  at,
}: Matching): Promise<Outcome<{ released: boolean }, FactsRefusal>> {
  const matched = [...new Set(facts)].sort()
  if (matched.length < fewestFacts) return refused('too-few-facts')
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    if (!request) return refused('not-found')
    if (await concernsOwnData(tx, by, request.subjectId)) return refused('own-data')
    const claimed = (await identityOf(tx, request)) === 'claimed'
    if (!(claimed || isHeldBack(request, at)) || request.releaseStoppedAt || request.endedAt)
      return refused('not-held-back')
    // Who requires a passkey has said that facts are not enough (decision 8 has the way for a lost one).
    if (request.kind === 'copy' && (await isPasskeyRequired(tx, request.subjectId))) return refused('passkey-required')
    const about = request.subjectId
    const before = await listMatchers(tx, { reference, about })
    if (before.includes(by.staffId)) return refused('same-person')
    await recordAudit(tx, { action, by, about, reference, detail: { facts: matched.join(', ') }, at })
    if (before.length === 0) return done({ released: false })
    if (claimed) {
      const proved = await proveAsker(tx, { request, by, proof: 'facts-matched', at })
      await tellPerson(tx, { request: proved, event: 'identity-matched', at, letter: identityMatchedLetter })
      return done({ released: true })
    }
    await tx.update(requests).set({ releaseAt: at }).where(eq(requests.id, request.id))
    await recordStep(tx, {
      request,
      by,
      word: 'identity-confirmed',
      action: 'request.released-early',
      detail: { proof: 'facts-matched' },
      at,
    })
    await tellPerson(tx, { request, event: 'released-early', at, letter: releasedEarlyLetter })
    if (request.state === 'decided') await enqueue(tx, 'carry-out', { requestId: request.id })
    return done({ released: true })
  })
}
