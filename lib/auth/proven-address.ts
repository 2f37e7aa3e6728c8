import type { Confirmed } from '#lib/confirmations/redeem-confirmation.ts'
import type { Subject } from './actor.ts'
import { representativeOf, subjectOf } from './gate.ts'

/** Whoever pressed the button behind the mailed link: the person whom that mailbox leads to. */
export function provenSubject(_proof: Confirmed, subjectId: string): Subject {
  return subjectOf(subjectId, null)
}

/** The same for somebody who sent a request for another. */
export function provenRepresentative(_proof: Confirmed, subjectId: string): Subject {
  return representativeOf(subjectId)
}
