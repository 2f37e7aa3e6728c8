import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { requestDrafts } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { isId } from '#lib/auth/tokens.ts'
import { type RequestDetails, sealDetails } from './details.ts'

const dayOfMilliseconds = 24 * 60 * 60 * 1000

type Draft = { by: Subject; draftId?: string | null; details: RequestDetails; at: Date }

/** Keeps what was typed between the pages of a request for 24 hours (decision 19); answers the draft's id. */
export async function saveDraft({ by, draftId, details, at }: Draft): Promise<string> {
  return transaction(async (tx) => {
    if (isId(draftId)) {
      const own = and(
        eq(requestDrafts.id, draftId),
        eq(requestDrafts.subjectId, by.subjectId),
        eq(requestDrafts.kind, details.kind),
      )
      const changes = { details: sealDetails('request_drafts', draftId, details) }
      const changed = await tx.update(requestDrafts).set(changes).where(own).returning({ id: requestDrafts.id })
      if (changed.length > 0) return draftId
    }
    const id = randomUUID()
    await tx.insert(requestDrafts).values({
      id,
      subjectId: by.subjectId,
      kind: details.kind,
      details: sealDetails('request_drafts', id, details),
      createdAt: at,
      expiresAt: new Date(at.getTime() + dayOfMilliseconds),
    })
    return id
  })
}
