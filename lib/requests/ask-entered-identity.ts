import type { Transaction } from '#db/client.ts'
import { findReach } from '#lib/accounts/reach.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { advance } from './advance.ts'
import { enteredLetter, proveByPostLetter, wasItYouLetter } from './entered-letters.ts'
import { identityAllows } from './identity.ts'
import { holdsNothing } from './identity-queries.ts'
import type { Addressed } from './letters.ts'
import { mailAsker, tellAsker } from './tell-asker.ts'
import { tellPerson } from './tell-person.ts'
import type { AnswerChannel, Channel, RequestKind } from './vocabulary.ts'

type Asking = {
  request: { id: string; reference: string; subjectId: string; kind: RequestKind; answerBy: AnswerChannel }
  came: { channel: Channel; receivedOn: string; legalDue: string; targetDue: string }
  /** Opens the link behind which both answers are. */
  token: string
  by: Staff<'requests:enter'>
  at: Date
}

/**
 * After a request was entered: the letter that it is here. Where something is held that it would give out, change or delete, the letter asks
 * whether it was them, and goes to the mailbox that we hold, so that a stranger's letter in somebody's name is noticed.
 */
export async function askEnteredIdentity(tx: Transaction, { request, came, token, by, at }: Asking): Promise<void> {
  const { subjectId, kind, answerBy } = request
  const reach = await findReach(tx, subjectId)
  const proof = !identityAllows('claimed', { kind, concernsChild: false }) && !(await holdsNothing(tx, subjectId))
  const unproved = reach?.email === null && answerBy === 'mail'
  const asked =
    (proof || unproved) &&
    (await mailAsker(tx, {
      ...{ request, event: 'was-it-you', at },
      letter: (to) => wasItYouLetter({ ...to, ...came, token }),
    }))
  if (proof) {
    const move = { requestId: request.id, event: 'ask-identity', by, at, word: 'identity-asked' } as const
    const moved = await advance(tx, move)
    if (!moved.ok) throw new Error(`a request that was just entered did not move: ${moved.refusal}`)
  }
  const byPost = answerBy === 'post' && reach?.mailingAddress
  const letter = proof ? proveByPostLetter : enteredLetter
  const telling = { request, event: 'received', at, letter: (to: Addressed) => letter({ ...to, ...came }) }
  if (byPost) await tellPerson(tx, telling)
  else if (!asked) await tellAsker(tx, telling)
}
