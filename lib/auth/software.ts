import type { Staff, Subject, System } from './actor.ts'
import { subjectOf, systemOf } from './gate.ts'
import type { Permission } from './vocabulary.ts'

/** The software, for what follows by rule from a deed of somebody who showed a slip, in that deed's transaction. */
export function softwareAfter(_slip: Subject | Staff<Permission>, job: string): System {
  return systemOf(job)
}

/** Whom such a deed is about, for what follows by rule in their own ledgers: a death that is reported pauses messages. Never to show or release anything. */
export function concernedBy(_slip: Subject | Staff<Permission>, subjectId: string): Subject {
  return subjectOf(subjectId, null)
}
