import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { listIdentityAsks } from './ask-queries.ts'
import { type AskRefusal, mayAsk, pauseForPerson } from './pause-for-person.ts'
import { lockForStaff } from './start-review.ts'
import type { IdentityAsk } from './vocabulary.ts'

export type AskIdentityRefusal = AskRefusal | 'no-way-chosen' | 'not-of-this-person'

type Asking = {
  by: Staff<'requests:decide'>
  reference: string
  ways: readonly IdentityAsk[]
  body: string
  at: Date
}

/** Staff doubt who asks. Only what this person can be asked for; an account holder is never asked for a document. */
export async function askIdentity(asking: Asking): Promise<Outcome<{ reference: string }, AskIdentityRefusal>> {
  const { by, reference, body, at } = asking
  const ways = [...new Set(asking.ways)]
  if (ways.length === 0) return refused('no-way-chosen')
  return transaction(async (tx) => {
    const locked = await lockForStaff(tx, by, reference)
    if (!locked.ok) return locked
    const request = locked.value
    const may = await mayAsk(tx, request)
    if (!may.ok) return may
    const allowed = await listIdentityAsks(request, tx)
    if (ways.some((way) => !allowed.includes(way))) return refused('not-of-this-person')
    const asked = await pauseForPerson(tx, { by, request, reason: 'identity', ways: ways.join(', '), body, at })
    return asked.ok ? done({ reference }) : asked
  })
}
