import { eq } from 'drizzle-orm'
import { appeals } from '#db/schema/appeals.ts'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import type { ExtensionReason } from '#lib/requests/clock-vocabulary.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { lockForStaff } from '#lib/requests/start-review.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { mayTakeLonger } from './clock.ts'
import { findOpenAppeal } from './find-appeals.ts'
import { appealExtendedLetter } from './letters.ts'

export type LongerRefusal =
  | 'not-found'
  | 'own-data'
  | 'already-decided'
  | 'no-extension'
  | 'already-extended'
  | 'too-late'

type Longer = { reference: string; reason: ExtensionReason; by: Staff<'appeals:decide'>; at: Date }

/** Takes the more time that a few laws allow for an appeal, once, and writes to the person why and until when. */
export async function takeLongerForAppeal(of: Longer): Promise<Outcome<{ dueOn: string }, LongerRefusal>> {
  const { reference, reason, by, at } = of
  return transaction(async (tx) => {
    const locked = await lockForStaff(tx, by, reference)
    if (!locked.ok) return locked
    const request = locked.value
    const appeal = request.state === 'appealed' ? await findOpenAppeal(tx, request.id) : undefined
    if (!appeal) return refused('already-decided')
    const regime = regimeOf(request)
    const extendedOn = isoDay(civilDate(at, operator.timeZone))
    const longer = mayTakeLonger({ ...appeal, regime, establishment: operator.establishment }, extendedOn)
    if (!longer.ok) return longer
    const dueOn = isoDay(longer.value.dueOn)
    await tx.update(appeals).set({ extendedOn, extensionReason: reason, dueOn }).where(eq(appeals.id, appeal.id))
    const step = { word: 'appeal-extended', action: 'appeal.extended', detail: { until: dueOn, reason } } as const
    await recordStep(tx, { ...step, request, by, at })
    const about = { regime, region: request.region, dueOn, reason }
    const event = `appeal:${appeal.id}:extended`
    await tellPerson(tx, { request, event, letter: (to) => appealExtendedLetter({ ...to, ...about }), at })
    return done({ dueOn })
  })
}
