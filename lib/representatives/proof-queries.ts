import { and, asc, eq, sql } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { auditEvents } from '#db/schema/records.ts'
import { pseudonym } from '#lib/sealing/keyed-hash.ts'
import { type ProofBasis, proofBases } from './vocabulary.ts'

export const proofAccepted = 'representative.proof-accepted'

/** Who has accepted that somebody may act for this very person, and by what: the audit trail is the record. */
export async function listAccepted(reader: Reader, of: { reference: string; about: string; basis?: ProofBasis }) {
  const rows = await reader
    .select({
      staffId: staffMembers.id,
      name: staffMembers.name,
      at: auditEvents.at,
      detail: auditEvents.detail,
    })
    .from(auditEvents)
    .innerJoin(staffMembers, sql`${staffMembers.id}::text = ${auditEvents.actor}`)
    .where(
      and(
        eq(auditEvents.reference, of.reference),
        eq(auditEvents.action, proofAccepted),
        eq(auditEvents.about, pseudonym(of.about)),
      ),
    )
    .orderBy(asc(auditEvents.at))
  return rows.flatMap(({ detail, ...row }) => {
    const basis = proofBases.find((each) => each === detail.basis)
    return basis && (!of.basis || of.basis === basis) ? [{ ...row, basis }] : []
  })
}
