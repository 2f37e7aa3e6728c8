import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { copyPreparations } from '#db/schema/copies.ts'
import { erasures } from '#db/schema/erasures.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { roundMark } from '#lib/appeals/round.ts'
import type { System } from '#lib/auth/actor.ts'
import { env } from '#lib/env.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { digestOf, signed } from '#lib/receipts/signed.ts'
import { tellRepresentative } from '#lib/representatives/tell-representative.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import { pageOfPerson } from '#lib/requests/page-of-person.ts'
import { envelopeOf } from '#lib/requests/tell-person.ts'
import type { AnswerChannel } from '#lib/requests/vocabulary.ts'
import { currentSigningKey } from '#lib/sealing/signing-keys.ts'
import { endOtherRequests } from './end-other-requests.ts'
import { type Erasure, isOnHold, listSteps, type Step } from './erasure-steps.ts'
import { erasedLetter } from './letters.ts'
import { linesOfSteps, totalsOf } from './receipt.ts'
import { takeRest } from './take-rest.ts'

type Finishing = { request: RequestRow; held: RequestRow; erasure: Erasure; by: System; at: Date }

const backups = 'Backups hold deleted records until the backups themselves end.'
const lastLetter = {
  mail: 'The letter that carries this receipt keeps the e-mail address until a mail server has taken it, and for 30 days at most.',
  post: 'The letter that carries this receipt keeps the postal address until it has been printed and has left.',
} as const satisfies Record<AnswerChannel, string>

function receiptOf(request: RequestRow, steps: readonly Step[], way: AnswerChannel, at: Date) {
  const { PUBLIC_URL, SIGNING_KEYS } = env()
  const lines = linesOfSteps(steps.map(({ affected, ...step }) => ({ ...step, count: affected ?? 0 })))
  const receipt = {
    format: 'erasure-receipt/2',
    reference: request.reference,
    by: operator.name,
    carriedOutAt: at.toISOString(),
    keys: `${PUBLIC_URL}/receipts/keys.json`,
    lines,
    totals: totalsOf(lines),
    notes: [backups, lastLetter[way]],
  }
  return signed(receipt, currentSigningKey(SIGNING_KEYS))
}

/** Whether the account goes now: it is planned, and no hold keeps it. */
async function takesAccount(tx: Transaction, { id, subjectId }: Erasure): Promise<boolean> {
  const steps = await listSteps(tx, id)
  const planned = steps.some(({ holding, action }) => holding === 'accounts' && action === 'delete')
  return planned && !(await isOnHold(tx, subjectId))
}

/**
 * Before the person is held: whoever puts a copy of theirs together holds its preparation all the while, and them only at its end. So it is waited
 * for first, and then ends as a ready one.
 */
export async function waitForCopies(tx: Transaction, erasure: Erasure): Promise<void> {
  if (!(await takesAccount(tx, erasure))) return
  const open = and(eq(copyPreparations.subjectId, erasure.subjectId), isNull(copyPreparations.finishedAt))
  await tx
    .select({ id: copyPreparations.id })
    .from(copyPreparations)
    .where(open)
    .orderBy(copyPreparations.id)
    .for('update')
}

/**
 * The last transaction of an erasure: what came in while it ran, the account with its address, the receipt, the letter to that address, and the
 * end of the request. If any of them fails, the account still stands and it is tried again. The caller holds the person with
 * the request, then the erasure, so that whoever writes about them comes before, and is seen, or after, and finds nobody. Answers the beginnings of the
 * names of files to remove after the commit.
 */
export async function finishErasure(tx: Transaction, finishing: Finishing): Promise<string[]> {
  const { request, erasure, by, at, held } = finishing
  const reach = await findReach(tx, request.subjectId)
  const envelope = reach && envelopeOf(reach, request.answerBy)
  const files = (await takesAccount(tx, erasure)) ? await endOtherRequests(tx, finishing) : []
  const steps = await takeRest(tx, erasure, at)
  const whole = steps.some(({ holding, action }) => holding === 'accounts' && action === 'delete')
  const partly = steps.some(({ because }) => because === 'declined' || because === 'legal-hold')
  const receipt = receiptOf(request, steps, envelope?.channel ?? 'mail', at)
  await tx
    .update(erasures)
    .set({ finishedAt: at, receipt, receiptSha256: digestOf(receipt) })
    .where(eq(erasures.id, erasure.id))
  const [event, word] = partly ? (['finish-partly', 'partly-done'] as const) : (['finish', 'done'] as const)
  const moved = await advance(tx, { requestId: request.id, event, by, at, word, held, detail: { ...receipt.totals } })
  if (!moved.ok) throw new Error('an erasure ended while its request was somewhere else')
  await tellRepresentative(tx, { reference: request.reference, event: 'erased', at })
  if (!reach || !envelope) return files
  const { reference } = request
  await queueLetter(tx, {
    key: `${reference}:erased${await roundMark(tx, reference)}`,
    kind: 'important-notice',
    ...envelope,
    // Not the person's any more: the address rests in this letter only, and is forgotten with it.
    subjectId: whole ? null : request.subjectId,
    letter: erasedLetter({ reference, firstName: reach.firstName, ...pageOfPerson(reach, reference), receipt, whole }),
    at,
  })
  return files
}
