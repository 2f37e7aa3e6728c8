import { Temporal } from 'temporal-polyfill'
import type { Transaction } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { inPages, takeEach } from '#lib/jobs/take-each.ts'
import { operator } from '#lib/operator.ts'
import { lockRequest } from './advance.ts'
import { remindedLetter } from './ask-letters.ts'
import { reminderDue } from './closing.ts'
import { recordStep } from './record-step.ts'
import { tellPerson } from './tell-person.ts'
import { findWaited } from './waited.ts'
import { listUnreminded } from './waiting-queries.ts'

async function remind(tx: Transaction, requestId: string, by: System, at: Date): Promise<void> {
  const request = await lockRequest(tx, requestId)
  const waited = request && (await findWaited(request, at, tx))
  if (!waited || waited.remindedOn) return
  if (Temporal.PlainDate.compare(civilDate(at, operator.timeZone), reminderDue(waited)) < 0) return
  await recordStep(tx, { request, by, word: 'person-reminded', action: 'request.person-reminded', at })
  // By the moment and not the day: what is asked again on the same day is reminded of again.
  const event = `reminded:${waited.askedAt.toISOString()}`
  await tellPerson(tx, { request, event, letter: remindedLetter, at })
}

/** Once for each question that waits: a letter that reminds of it, before anybody may close the request. Safe to run twice at once. */
export async function remindUnanswered(at: Date, by: System): Promise<void> {
  const waiting = inPages((after) => listUnreminded(at, after))
  await takeEach('unanswered', waiting, ({ id }) => transaction((tx) => remind(tx, id, by, at)))
}
