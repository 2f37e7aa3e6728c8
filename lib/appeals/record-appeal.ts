import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { civilDate, daysBetween } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { type Outcome, refused } from '#lib/outcome.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { type Opened, type OpenRefusal, openAppeal } from './open-appeal.ts'
import type { AppealSubject } from './vocabulary.ts'

export type EnterRefusal = 'not-found' | 'not-yet' | OpenRefusal

type Entry = {
  reference: string
  about: AppealSubject
  text: string
  channel: 'email' | 'phone' | 'post'
  /** When it reached us: its clock runs from then, not from the day on which it is entered. */
  receivedOn: string
  by: Staff<'requests:decide'>
  at: Date
}

/** An appeal that came by post, phone or mail, entered by staff. */
export async function recordAppeal(entry: Entry): Promise<Outcome<Opened, EnterRefusal>> {
  const { reference, receivedOn, at } = entry
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    if (!request) return refused('not-found')
    const dayOf = (moment: Date) => civilDate(moment, operator.timeZone)
    const early = request.endedAt ? daysBetween(dayOf(request.endedAt), receivedOn) < 0 : false
    if (early || daysBetween(receivedOn, dayOf(at)) < 0) return refused('not-yet')
    return openAppeal(tx, { ...entry, request })
  })
}
