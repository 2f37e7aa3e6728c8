import { eq } from 'drizzle-orm'
import { appeals } from '#db/schema/appeals.ts'
import { transaction } from '#db/transaction.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lastDayToAppeal } from '#lib/regimes/recourse.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { findOpenAppeal } from './find-appeals.ts'
import { leaveAnswer } from './leave-answer.ts'
import { appealWithdrawnLetter } from './letters.ts'
import { lockOwn } from './own-request.ts'

export type WithdrawAppealRefusal = 'not-found' | 'no-appeal'

/** The person, or whoever sent it for them, takes an appeal back that nobody has decided: the answer stands as it did, with its own dates. */
export async function withdrawAppeal(of: {
  reference: string
  by: Subject
  at: Date
}): Promise<Outcome<{ reference: string }, WithdrawAppealRefusal>> {
  const { reference, by, at } = of
  return transaction(async (tx) => {
    const request = await lockOwn(tx, by, reference)
    if (!request) return refused('not-found')
    const appeal = await findOpenAppeal(tx, request.id)
    // Whoever acts for the person takes back what they sent themselves, and not what the person did.
    if (!appeal || (by.acts && appeal.representativeId === null)) return refused('no-appeal')
    await tx.update(appeals).set({ outcome: 'withdrawn', decidedAt: at }).where(eq(appeals.id, appeal.id))
    const word = 'appeal-withdrawn'
    const endedAt = request.endedAt ?? at
    if (request.state === 'appealed') {
      const left = await leaveAnswer(tx, { request, appeal, word, by, at })
      if (!left.ok) return refused('no-appeal')
    } else await recordStep(tx, { request, word, action: 'appeal.withdrawn', by, at })
    const until = lastDayToAppeal(civilDate(endedAt, operator.timeZone))
    const event = `appeal:${appeal.id}:withdrawn`
    await tellPerson(tx, { request, event, letter: (to) => appealWithdrawnLetter({ ...to, until }), at })
    return done({ reference })
  })
}
