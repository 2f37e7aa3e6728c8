import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome } from '#lib/outcome.ts'
import { type SecondRefusal, takePending } from './approve.ts'
import { recordStep } from './record-step.ts'
import { setAside } from './set-aside.ts'

type SendingBack = { by: Staff<'requests:approve'>; reference: string; note: string; at: Date }

/** The second person's no: the rows count for nothing, keep what was written, and say why they were sent back. */
export async function sendBackDecision(of: SendingBack): Promise<Outcome<{ reference: string }, SecondRefusal>> {
  const { by, reference, note, at } = of
  return transaction(async (tx) => {
    const pending = await takePending(tx, of)
    if (!pending.ok) return pending
    const { request, rows } = pending.value
    await setAside(tx, { rows, as: 'sent-back', by, note: `Sent back: ${note}`, at })
    await recordStep(tx, { request, by, word: 'sent-back-by-second-person', action: 'request.sent-back', at })
    return done({ reference })
  })
}
