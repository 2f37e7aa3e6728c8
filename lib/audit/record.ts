import type { Transaction } from '#db/client.ts'
import { auditEvents } from '#db/schema/records.ts'
import type { Actor } from '#lib/auth/actor.ts'
import { pseudonym } from '#lib/sealing/keyed-hash.ts'

type Deed = {
  /** What was done, as 'domain.deed': `request.submitted`. */
  action: string
  by: Actor
  /** The person concerned; stored as a pseudonym. */
  about?: string
  reference?: string
  /** Facts without personal data. */
  detail?: Record<string, string | number | boolean | null>
  at: Date
}

function nameOf(by: Actor): string | null {
  if (by.kind === 'person') return pseudonym(by.subjectId)
  if (by.kind === 'staff') return by.staffId
  return by.kind === 'system' ? by.job : null
}

/** Appends what a deed did, in the deed's own transaction; the sequencer chains it within a second or so. */
export async function recordAudit(tx: Transaction, deed: Deed): Promise<void> {
  await tx.insert(auditEvents).values({
    at: deed.at,
    action: deed.action,
    actorKind: deed.by.kind,
    actor: nameOf(deed.by),
    about: deed.about ? pseudonym(deed.about) : null,
    reference: deed.reference ?? null,
    detail: deed.detail ?? {},
  })
}
