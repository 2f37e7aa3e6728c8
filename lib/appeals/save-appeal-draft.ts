import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import { appealDrafts } from '#db/schema/appeals.ts'
import { transaction } from '#db/transaction.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { seal } from '#lib/sealing/seal.ts'
import { type OpenRefusal, whyNoAppeal } from './open-appeal.ts'
import { actingAs, lockOwn } from './own-request.ts'
import type { AppealSubject } from './vocabulary.ts'

export type DraftRefusal = 'not-found' | OpenRefusal
type Answer = { about: AppealSubject } | { text: string }

const hoursKept = 24

/** Keeps one answer between the pages of an appeal for 24 hours (decision 19): one draft for a request and whoever types it. The first question makes it. */
export async function saveAppealDraft(of: {
  reference: string
  answer: Answer
  by: Subject
  at: Date
}): Promise<Outcome<{ reference: string }, DraftRefusal>> {
  const { reference, answer, by, at } = of
  return transaction(async (tx) => {
    const request = await lockOwn(tx, by, reference)
    if (!request) return refused('not-found')
    const why = await whyNoAppeal(tx, request)
    if (why) return refused(why)
    const representativeId = await actingAs(tx, by, request)
    const theirs = representativeId
      ? eq(appealDrafts.representativeId, representativeId)
      : and(eq(appealDrafts.requestId, request.id), isNull(appealDrafts.representativeId))
    const [draft] = await tx.select().from(appealDrafts).where(theirs)
    const id = draft?.id ?? randomUUID()
    const expiresAt = new Date(at.getTime() + hoursKept * 3_600_000)
    const changes =
      'text' in answer ? { text: seal({ table: 'appeal_drafts', column: 'text', row: id }, answer.text) } : answer
    if (draft)
      await tx
        .update(appealDrafts)
        .set({ ...changes, expiresAt })
        .where(eq(appealDrafts.id, id))
    else {
      const about = 'about' in answer ? answer.about : 'decision'
      await tx
        .insert(appealDrafts)
        .values({ id, requestId: request.id, representativeId, about, ...changes, createdAt: at, expiresAt })
    }
    return done({ reference })
  })
}
