import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { erasures } from '#db/schema/erasures.ts'
import { requests } from '#db/schema/requests.ts'
import { findAccountContact } from '#lib/accounts/contact.ts'
import type { System } from '#lib/auth/actor.ts'
import { env } from '#lib/env.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { digestOf, signed } from '#lib/receipts/signed.ts'
import { advance, lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import { openStates } from '#lib/requests/vocabulary.ts'
import { currentSigningKey } from '#lib/sealing/signing-keys.ts'
import type { Erasure, Step } from './erasure-steps.ts'
import { erasedLetter } from './letters.ts'
import { linesOfSteps, totalsOf } from './receipt.ts'
import { takeRest } from './take-rest.ts'

type Finishing = { request: RequestRow; erasure: Erasure; by: System; at: Date }

const notes = [
  'Backups hold deleted records until the backups themselves end.',
  'The letter that carries this receipt keeps the e-mail address until a mail server has taken it, and for 30 days at most.',
]

function receiptOf(request: RequestRow, steps: readonly Step[], at: Date) {
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
    notes,
  }
  return signed(receipt, currentSigningKey(SIGNING_KEYS))
}

/** What else the person asked ends with the account: there is nothing left to decide about, and nobody to answer. */
async function endOtherRequests(tx: Transaction, { request, by, at }: Finishing): Promise<void> {
  const others = and(
    eq(requests.subjectId, request.subjectId),
    ne(requests.id, request.id),
    inArray(requests.state, [...openStates]),
  )
  const open = await tx.select({ id: requests.id }).from(requests).where(others).orderBy(requests.id)
  const detail = { deletion: request.reference }
  for (const { id: requestId } of open)
    await advance(tx, { requestId, event: 'withdraw', by, at, word: 'ended-with-account', detail })
}

/**
 * The last transaction of an erasure: what came in while it ran, the account with its address, the receipt, the letter to that address, and the
 * end of the request. If any of them fails, the account still stands and it is tried again.
 */
export async function finishErasure(tx: Transaction, finishing: Finishing): Promise<void> {
  const { request, erasure, by, at } = finishing
  const [held, contact] = await Promise.all([lockRequest(tx, request.id), findAccountContact(tx, request.subjectId)])
  const steps = await takeRest(tx, erasure, at)
  const whole = steps.some(({ holding, action }) => holding === 'accounts' && action === 'delete')
  const partly = steps.some(({ because }) => because === 'declined' || because === 'legal-hold')
  const receipt = receiptOf(request, steps, at)
  await tx
    .update(erasures)
    .set({ finishedAt: at, receipt, receiptSha256: digestOf(receipt) })
    .where(eq(erasures.id, erasure.id))
  const [event, word] = partly ? (['finish-partly', 'partly-done'] as const) : (['finish', 'done'] as const)
  const moved = await advance(tx, { requestId: request.id, event, by, at, word, held, detail: { ...receipt.totals } })
  if (!moved.ok) throw new Error('an erasure ended while its request was somewhere else')
  if (whole) await endOtherRequests(tx, finishing)
  if (!contact) return
  const { reference } = request
  await queueLetter(tx, {
    key: `${reference}:erased`,
    kind: 'important-notice',
    to: contact.email,
    // Not the person's any more: the address rests in this letter only, and is forgotten with it.
    subjectId: whole ? null : request.subjectId,
    letter: erasedLetter({ reference, firstName: contact.firstName, receipt, whole }),
    at,
  })
}
