import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { confirmAddress } from '#lib/auth/confirm-address.ts'
import { followTicket } from '#lib/auth/follow-ticket.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { beginQuestion } from './begin-question.ts'
import { waitingQuestion } from './input.ts'
import { findQuestionOf } from './queries.ts'

export type ConfirmRefusal = 'ended'

const read = (payload: string) => waitingQuestion.parse(JSON.parse(payload))

/** The button behind the link was pressed: the question reaches us now. The ticket opens it in this browser. */
export async function confirmQuestion(of: {
  token: string
  at: Date
}): Promise<Outcome<{ reference: string; ticket: string }, ConfirmRefusal>> {
  const { token, at } = of
  return transaction(async (tx) => {
    const proved = await confirmAddress(tx, { token, purpose: 'question', nameIn: (given) => read(given).name, at })
    if (!proved.ok) return proved
    const { by, confirmed, payload } = proved.value
    const { reference } = confirmed
    if (!reference || !(await lockPerson(tx, by.subjectId))) return refused('ended')
    await beginQuestion(tx, { by, reference, body: read(payload).body, at })
    const question = await findQuestionOf(by, reference, tx)
    if (!question) throw new Error('a question that was just asked is not there')
    return done({ reference, ticket: followTicket({ what: 'question', id: question.id, by, at }) })
  })
}
