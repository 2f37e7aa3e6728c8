import type { Staff, Subject, System } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import type { Actor } from './vocabulary.ts'

/** Who did it, as the timeline says it. */
export function actorOf(by: Subject | Staff<Permission> | System): Actor {
  return by.kind === 'person' ? (by.acts ?? 'person') : by.kind
}
