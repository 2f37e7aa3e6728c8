import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import { isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import type { Channel } from '#lib/requests/vocabulary.ts'
import { seal } from '#lib/sealing/seal.ts'
import { reckonAppeal } from './clock.ts'
import { findOpenAppeal } from './find-appeals.ts'
import { appealReceivedLetter } from './letters.ts'
import { actingAs } from './own-request.ts'
import { type AppealSubject, appealableStates } from './vocabulary.ts'
import { appealWindow, isAppealable } from './window.ts'

export type OpenRefusal = 'nothing-to-appeal' | 'already-appealed'
export type Opened = { reference: string; dueOn: string; late: boolean }

type Opening = {
  request: RequestRow
  about: AppealSubject
  text: string
  channel: Channel
  /** The company's day on which it reached us, which is not always today. */
  receivedOn: string
  by: Subject | Staff<'requests:decide'>
  at: Date
}

/** Whether an appeal may be opened here: nobody has one open, and there is an answer to appeal against. */
export async function whyNoAppeal(tx: Transaction, request: RequestRow): Promise<OpenRefusal | null> {
  if (request.state === 'appealed' || (await findOpenAppeal(tx, request.id))) return 'already-appealed'
  return isAppealable(request.state) ? null : 'nothing-to-appeal'
}

/** Writes an appeal against a request that the caller holds. One that came after the last day waits for staff, and is never dropped in silence. */
export async function openAppeal(tx: Transaction, opening: Opening): Promise<Outcome<Opened, OpenRefusal>> {
  const { request, about, channel, receivedOn, by, at } = opening
  const { region, reference } = request
  // One after the other with a deletion that takes the account: it ends every appeal that it finds.
  await lockPerson(tx, request.subjectId)
  const why = await whyNoAppeal(tx, request)
  if (why) return refused(why)
  const against = appealableStates.find((state) => state === request.state)
  const window = appealWindow(request, receivedOn)
  if (!against || !window) return refused('nothing-to-appeal')
  const id = randomUUID()
  const regime = regimeOf(request)
  const dueOn = isoDay(reckonAppeal({ regime, receivedOn, establishment: operator.establishment }).dueOn)
  const lateSince = window.open ? null : window.until
  await tx.insert(appeals).values({
    ...{ id, requestId: request.id, against, about, channel, receivedAt: at, receivedOn, dueOn, lateSince },
    text: seal({ table: 'appeals', column: 'text', row: id }, opening.text),
    representativeId: by.kind === 'person' ? await actingAs(tx, by, request) : null,
    enteredBy: by.kind === 'staff' ? by.staffId : null,
  })
  if (lateSince) await recordStep(tx, { request, word: 'appealed-late', action: 'appeal.received-late', by, at })
  else {
    const move = { requestId: request.id, event: 'appeal', word: 'appealed', detail: { until: dueOn } } as const
    const moved = await advance(tx, { ...move, held: request, by, at })
    if (!moved.ok) return refused('nothing-to-appeal')
  }
  const sentFor = by.kind === 'person' && by.acts !== undefined
  await tellPerson(tx, {
    request,
    event: `appeal:${id}:received`,
    letter: (to) => appealReceivedLetter({ ...to, regime, region, dueOn, lateSince, sentFor }),
    at,
  })
  return done({ reference, dueOn, late: lateSince !== null })
}
