import { eq } from 'drizzle-orm'
import { appealDrafts } from '#db/schema/appeals.ts'
import { transaction } from '#db/transaction.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { type Opened, type OpenRefusal, openAppeal } from './open-appeal.ts'
import { lockOwn } from './own-request.ts'
import { findAppealDraftOf } from './queries.ts'

export type SubmitAppealRefusal = 'not-found' | 'draft-gone' | OpenRefusal

/** Makes an appeal of what was typed. Pressed twice, the second finds the appeal there. */
export async function submitAppeal(of: {
  reference: string
  by: Subject
  at: Date
}): Promise<Outcome<Opened, SubmitAppealRefusal>> {
  const { reference, by, at } = of
  return transaction(async (tx) => {
    const request = await lockOwn(tx, by, reference)
    if (!request) return refused('not-found')
    const draft = await findAppealDraftOf(by, reference, at, tx)
    if (!draft?.text) return refused(request.state === 'appealed' ? 'already-appealed' : 'draft-gone')
    const { about, text } = draft
    const receivedOn = isoDay(civilDate(at, operator.timeZone))
    const opened = await openAppeal(tx, { request, about, text, channel: request.channel, receivedOn, by, at })
    if (!opened.ok) return opened
    await tx.delete(appealDrafts).where(eq(appealDrafts.id, draft.id))
    return done(opened.value)
  })
}
