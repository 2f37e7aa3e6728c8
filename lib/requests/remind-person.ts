import { inArray } from 'drizzle-orm'
import { Temporal } from 'temporal-polyfill'
import { db, type Transaction } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { lockRequest } from './advance.ts'
import { remindedLetter } from './ask-letters.ts'
import { reminderDue } from './closing.ts'
import { recordStep } from './record-step.ts'
import { tellPerson } from './tell-person.ts'
import { findWaited } from './waited.ts'

async function remind(tx: Transaction, requestId: string, by: System, at: Date): Promise<void> {
  const request = await lockRequest(tx, requestId)
  const waited = request && (await findWaited(request, at, tx))
  if (!waited || waited.remindedOn) return
  if (Temporal.PlainDate.compare(civilDate(at, operator.timeZone), reminderDue(waited)) < 0) return
  await recordStep(tx, { request, by, word: 'person-reminded', action: 'request.person-reminded', at })
  await tellPerson(tx, { request, event: `reminded:${waited.askedOn}`, letter: remindedLetter, at })
}

/** Once for each question that waits: a letter that reminds of it, before anybody may close the request. Safe to run twice at once. */
export async function remindUnanswered(at: Date, by: System): Promise<void> {
  const waiting = await db()
    .select({ id: requests.id })
    .from(requests)
    .where(inArray(requests.state, ['waiting-for-person', 'checking-identity']))
  for (const { id } of waiting) await transaction((tx) => remind(tx, id, by, at))
}
