import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome } from '#lib/outcome.ts'
import { type AskRefusal, mayAsk, pauseForPerson } from './pause-for-person.ts'
import { lockForStaff, reviewIn } from './start-review.ts'

type Asking = {
  by: Staff<'requests:decide'>
  reference: string
  /** DPA 2018 s. 54(3A): only a question about which information is meant stops the clock; one about the format does not. */
  reason: 'clarification' | 'question'
  body: string
  at: Date
}

/** Staff ask the person something without which the review cannot go on. */
export async function askPerson(asking: Asking): Promise<Outcome<{ reference: string }, AskRefusal>> {
  const { by, reference, reason, body, at } = asking
  return transaction(async (tx) => {
    const locked = await lockForStaff(tx, by, reference)
    if (!locked.ok) return locked
    const request = locked.value
    const may = await mayAsk(tx, request)
    if (!may.ok) return may
    const reviewed = await reviewIn(tx, { by, request, at })
    if (!reviewed.ok) return reviewed
    const asked = await pauseForPerson(tx, { by, request: reviewed.value, reason, ways: '', body, at })
    return asked.ok ? done({ reference }) : asked
  })
}
