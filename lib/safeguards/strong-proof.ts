import type { FreshProofKind } from '#lib/auth/vocabulary.ts'

const strong = {
  'mail-code': false,
  'new-passkey': false,
  passkey: true,
  'new-recovery-code': false,
  'recovery-code': true,
} as const satisfies Record<FreshProofKind, boolean>

/**
 * What does where a person has asked for a passkey before anything is given out. A printed code stands beside the passkey (decision 8); what was
 * added or made less than 72 hours ago is worth no more than the mailbox that could do so (decision 7).
 */
export function countsAsPasskey(proof: FreshProofKind): boolean {
  return strong[proof]
}
