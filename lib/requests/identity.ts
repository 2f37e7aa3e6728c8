import { identityLevel } from './release.ts'
import { type IdentityLevel, type ProofKind, proofKinds } from './vocabulary.ts'

type Line = { detail: Record<string, string | number> }

/** What the person has shown so far, from the timeline: the proof at the start, and what staff matched since. */
export function provedBy(timeline: readonly Line[]): { level: IdentityLevel; proofs: ProofKind[] } {
  const proofs = timeline.flatMap(({ detail }) => proofKinds.find((known) => known === detail.proof) ?? [])
  return { level: identityLevel(proofs), proofs }
}
