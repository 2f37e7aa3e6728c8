import { type FreshProofKind, hoursToObject } from './vocabulary.ts'

/**
 * What a passkey proves at this moment. Whoever reads the mail can add one, so a new one is worth no more than the mailbox, for as long as a copy
 * would wait; otherwise it would be the way round that wait (decision 7).
 */
export function proofByPasskey({ addedAt }: { addedAt: Date }, at: Date): FreshProofKind {
  return at.getTime() - addedAt.getTime() < hoursToObject * 3_600_000 ? 'new-passkey' : 'passkey'
}
