import type { Transaction } from '#db/client.ts'
import { timelineEntries } from '#db/schema/requests.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff, Subject, System } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import { actorOf } from './actor-of.ts'
import type { TimelineWord } from './timeline-vocabulary.ts'

type Step = {
  request: { id: string; reference: string; subjectId: string }
  by: Subject | Staff<Permission> | System
  word: TimelineWord
  action: string
  detail?: Record<string, string | number>
  at: Date
}

/** A step that both sides see but that leaves the state as it is: a line in the timeline and one in the audit trail. */
export async function recordStep(tx: Transaction, { request, by, word, action, detail = {}, at }: Step): Promise<void> {
  await tx.insert(timelineEntries).values({ requestId: request.id, word, actor: actorOf(by), detail, at })
  await recordAudit(tx, { action, by, about: request.subjectId, reference: request.reference, detail, at })
}
