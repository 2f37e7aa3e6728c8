import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { recordStep } from '#lib/requests/record-step.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { seal } from '#lib/sealing/seal.ts'
import { type AppealRow, findOpenAppeal } from './find-appeals.ts'
import { whyNotImpartial } from './impartial.ts'
import { appealAdmittedLetter, appealRefusedLateLetter } from './letters.ts'

export type SettleLateRefusal = 'not-found' | 'not-late' | 'took-part' | 'own-data'

type Settling = { reference: string; admit: boolean; note: string; by: Staff<'appeals:decide'>; at: Date }

async function admit(tx: Transaction, request: RequestRow, appeal: AppealRow, { note, by, at }: Settling) {
  const sealed = seal({ table: 'appeals', column: 'note', row: appeal.id }, note)
  const admitted = { note: sealed, admittedBy: by.staffId, admittedAt: at }
  await tx.update(appeals).set(admitted).where(eq(appeals.id, appeal.id))
  const { dueOn } = appeal
  const move = { requestId: request.id, event: 'appeal', word: 'appealed', detail: { until: dueOn } } as const
  const moved = await advance(tx, { ...move, held: request, by, at })
  if (!moved.ok) throw new Error(`a late appeal was not admitted: ${moved.refusal}`)
  const about = { regime: regimeOf(request), region: request.region, dueOn }
  const event = `appeal:${appeal.id}:admitted`
  await tellPerson(tx, { request, event, letter: (to) => appealAdmittedLetter({ ...to, ...about }), at })
}

async function refuse(tx: Transaction, request: RequestRow, appeal: AppealRow, lateSince: string, of: Settling) {
  const { note, by, at } = of
  const sealed = seal({ table: 'appeals', column: 'note', row: appeal.id }, note)
  const ended = { note: sealed, outcome: 'refused-late', decidedBy: by.staffId, decidedAt: at } as const
  await tx.update(appeals).set(ended).where(eq(appeals.id, appeal.id))
  const step = { word: 'appeal-refused-late', action: 'appeal.refused-late', detail: { until: lateSince } } as const
  await recordStep(tx, { ...step, request, by, at })
  const { receivedOn } = appeal
  const about = { regime: regimeOf(request), region: request.region, lateSince, receivedOn, note }
  const event = `appeal:${appeal.id}:refused-late`
  await tellPerson(tx, { request, event, letter: (to) => appealRefusedLateLetter({ ...to, ...about }), at })
}

/** An appeal that came after its last day: decided all the same, with a note, or refused with that day; the person is told in both cases. */
export async function settleLateAppeal(
  of: Settling,
): Promise<Outcome<{ reference: string; admitted: boolean }, SettleLateRefusal>> {
  const { reference, by } = of
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    if (!request) return refused('not-found')
    const appeal = await findOpenAppeal(tx, request.id)
    if (!appeal?.lateSince || appeal.admittedAt) return refused('not-late')
    const why = await whyNotImpartial(tx, by, request)
    if (why) return refused(why)
    if (of.admit) await admit(tx, request, appeal, of)
    else await refuse(tx, request, appeal, appeal.lateSince, of)
    return done({ reference, admitted: of.admit })
  })
}
