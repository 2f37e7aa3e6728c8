import { hoursToObject } from '#lib/auth/vocabulary.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import type { IdentityLevel, ProofKind } from './vocabulary.ts'

/** A copy waits this long for whoever has proved only a mailbox, so that the real owner can say "this was not me". */
export const releaseWaitHours = hoursToObject

/** Signing in by mail proves a mailbox, and a second mailed code proves it again, no more. */
const proves = {
  'mailed-link': 'mailbox',
  'mailed-code': 'mailbox',
  'new-passkey': 'mailbox',
  passkey: 'strong',
  // Whoever reads the mail can have codes made, as they can add a passkey; once the owner had time to object, a code is worth a passkey (decision 8).
  'new-recovery-code': 'mailbox',
  'recovery-code': 'strong',
  'facts-matched': 'strong',
  // Whoever acts for somebody is given nothing sooner than the person would be by mail: they can still say no.
  permission: 'mailbox',
  'proof-of-role': 'mailbox',
} satisfies Record<ProofKind, IdentityLevel>

export function identityLevel(proofs: readonly ProofKind[]): IdentityLevel {
  const levels = proofs.map((proof) => proves[proof])
  if (levels.includes('strong')) return 'strong'
  return levels.includes('mailbox') ? 'mailbox' : 'claimed'
}

interface ReleaseOf {
  /** When the request was confirmed, inside the clock. */
  confirmedAt: Date
  proofs: readonly ProofKind[]
}

/** From when a copy may be read; null while nothing at all is proved. */
export function releaseAt({ confirmedAt, proofs }: ReleaseOf): Date | null {
  const level = identityLevel(proofs)
  if (level === 'claimed') return null
  return level === 'strong' ? confirmedAt : new Date(confirmedAt.getTime() + releaseWaitHours * 3_600_000)
}

export function mayRelease(
  of: ReleaseOf & { at: Date; stoppedAt: Date | null },
): Outcome<Date, 'stopped' | 'not-proved' | 'too-early'> {
  if (of.stoppedAt) return refused('stopped')
  const from = releaseAt(of)
  if (!from) return refused('not-proved')
  return of.at < from ? refused('too-early') : done(from)
}
