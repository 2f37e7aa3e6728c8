import { eq } from 'drizzle-orm'
import { decisions } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome } from '#lib/outcome.ts'
import { seal, unsealMaybe } from '#lib/sealing/seal.ts'
import { type SecondRefusal, takePending } from './approve.ts'
import { recordStep } from './record-step.ts'

type SendingBack = { by: Staff<'requests:approve'>; reference: string; note: string; at: Date }

/** The second person's no: the rows count for nothing, keep what was written, and say why they were sent back. */
export async function sendBackDeletion(of: SendingBack): Promise<Outcome<{ reference: string }, SecondRefusal>> {
  const { by, reference, note, at } = of
  return transaction(async (tx) => {
    const pending = await takePending(tx, of)
    if (!pending.ok) return pending
    const { request, rows } = pending.value
    for (const row of rows) {
      const place = { table: 'decisions', column: 'explanation', row: row.id }
      const words = [unsealMaybe(place, row.explanation), `Sent back: ${note}`].filter((part) => part !== null)
      const explanation = seal(place, words.join('\n\n'))
      await tx.update(decisions).set({ setAsideAt: at, explanation }).where(eq(decisions.id, row.id))
    }
    await recordStep(tx, { request, by, word: 'sent-back-by-second-person', action: 'request.sent-back', at })
    return done({ reference })
  })
}
