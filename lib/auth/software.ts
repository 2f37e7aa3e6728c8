import type { Staff, Subject, System } from './actor.ts'
import { systemOf } from './gate.ts'
import type { Permission } from './vocabulary.ts'

/** The software, for what follows by rule from a deed of somebody who showed a slip, in that deed's transaction. */
export function softwareAfter(_slip: Subject | Staff<Permission>, job: string): System {
  return systemOf(job)
}
