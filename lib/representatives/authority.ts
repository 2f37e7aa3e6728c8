import type { RepresentativeRole } from './vocabulary.ts'

type Sent = {
  role: RepresentativeRole
  /** Whether the mailbox that sent it is also the person's. */
  sameMailbox: boolean
  /** Whether an address of the person is held or was given. */
  hasAddress: boolean
}

/** Who can say that it is right: the person, where there is one to ask (11 CCR §7063); nobody of somebody who has died. A parent often has the child's mailbox, and has proved it. */
export function whoAnswers({ role, sameMailbox, hasAddress }: Sent): 'person' | 'same-mailbox' | 'nobody' {
  if (role === 'survivor' || !hasAddress) return 'nobody'
  return sameMailbox ? 'same-mailbox' : 'person'
}

type Authority = {
  confirmedAt: Date | null
  permissionGivenAt: Date | null
  permissionRefusedAt: Date | null
  acceptedAt: Date | null
}

/** What is the person's is given to nobody on a claim: only with their own word, or with proof that staff accepted. Their no ends both. */
export function isAuthorised({ confirmedAt, permissionGivenAt, permissionRefusedAt, acceptedAt }: Authority): boolean {
  return confirmedAt !== null && permissionRefusedAt === null && (permissionGivenAt !== null || acceptedAt !== null)
}
