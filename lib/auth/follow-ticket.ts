import { seal, unseal } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'
import type { Subject } from './actor.ts'
import { subjectOf } from './gate.ts'

/** What can be followed without an account by reference and mailed code. */
export type Followable = 'question' | 'child-report'

/** Whoever proved the mailbox of one question or report: acts for this one thing as the person it belongs to. */
export type Follower = { readonly id: string; readonly subject: Subject }

const minutesOpen = 30
const place = (what: Followable) => ({ table: what, column: 'follow-ticket', row: 'any' })

/** For the browser's cookie: for half an hour it opens one thing, sealed so that nobody makes one. */
export function followTicket({ what, id, by, at }: { what: Followable; id: string; by: Subject; at: Date }): string {
  const until = at.getTime() + minutesOpen * 60_000
  return seal(place(what), JSON.stringify({ id, subjectId: by.subjectId, until }))
}

/** Null for a ticket that has ended, was altered, or opens something else. */
export function openTicket(what: Followable, ticket: string | null, at: Date): Follower | null {
  try {
    const opened = JSON.parse(unseal(place(what), (ticket ?? '') as Sealed)) as Record<string, string | number>
    const { id, subjectId, until } = opened
    return at.getTime() < Number(until) ? { id: String(id), subject: subjectOf(String(subjectId), null) } : null
  } catch {
    // Not a ticket of ours: the same as none.
    return null
  }
}
