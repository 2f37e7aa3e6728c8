import { identityLevel } from './release.ts'
import { type IdentityLevel, type ProofKind, proofKinds, type RequestKind } from './vocabulary.ts'

type Line = { detail: Record<string, string | number> }

/** What the person has shown so far, from the timeline: the proof at the start, and what staff matched since. */
export function provedBy(timeline: readonly Line[]): { level: IdentityLevel; proofs: ProofKind[] } {
  const proofs = timeline.flatMap(({ detail }) => proofKinds.find((known) => known === detail.proof) ?? [])
  return { level: identityLevel(proofs), proofs }
}

type Asked = { kind: RequestKind; concernsChild: boolean }

/**
 * Nothing is given out, changed or deleted for somebody who only says who they are (GDPR 12(6), 11 CCR §7061(a)). An objection and a restriction
 * give nothing out and can be undone. A child's account is deleted on a report, by two of our staff and not because its holder asked (16 CFR §312.6).
 */
export function identityAllows(level: IdentityLevel, { kind, concernsChild }: Asked): boolean {
  const asksNoProof = kind === 'objection' || kind === 'restriction' || (kind === 'deletion' && concernsChild)
  return level !== 'claimed' || asksNoProof
}
