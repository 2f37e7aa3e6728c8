import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { findReach } from '#lib/accounts/reach.ts'
import type { FreshSubject } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lacksPasskey } from '#lib/safeguards/queries.ts'
import { countsAsPasskey } from '#lib/safeguards/strong-proof.ts'
import { lockRequest } from './advance.ts'
import { answerWayLetter } from './answer-way-letters.ts'
import { isOpen } from './lifecycle.ts'
import { recordStep } from './record-step.ts'
import { tellPerson } from './tell-person.ts'
import type { AnswerChannel } from './vocabulary.ts'

export type AnswerWayRefusal = 'not-found' | 'ended' | 'no-postal-address' | 'passkey-needed'
type Changing = { by: FreshSubject; reference: string; answerBy: AnswerChannel; at: Date }

/** The person chooses another way for our letters and the copy. It asks for a fresh proof: a copy on paper goes wherever this says. */
export async function changeAnswerWay(of: Changing): Promise<Outcome<{ reference: string }, AnswerWayRefusal>> {
  const { by, reference, answerBy, at } = of
  return transaction(async (tx) => {
    const own = and(eq(requests.reference, reference), eq(requests.subjectId, by.subjectId))
    const [found] = await tx.select({ id: requests.id }).from(requests).where(own)
    const request = found && (await lockRequest(tx, found.id))
    if (!request || !(await lockPerson(tx, by.subjectId))) return refused('not-found')
    if (!isOpen(request.state)) return refused('ended')
    if (request.answerBy === answerBy) return done({ reference })
    if (request.kind === 'copy' && (await lacksPasskey(tx, by))) return refused('passkey-needed')
    const reach = await findReach(tx, by.subjectId)
    if (answerBy === 'post' && !reach?.mailingAddress) return refused('no-postal-address')
    await tx.update(requests).set({ answerBy }).where(eq(requests.id, request.id))
    // What the person has shown counts for the copy that goes out on paper.
    const detail: Record<string, string> = countsAsPasskey(by.proof)
      ? { way: answerBy, proof: by.proof }
      : { way: answerBy }
    await recordStep(tx, { request, by, word: 'answer-way-changed', action: 'request.answer-way-changed', detail, at })
    await tellPerson(tx, {
      request: { ...request, answerBy: 'mail' },
      event: `answer-way:${randomUUID()}`,
      letter: (to) => answerWayLetter({ ...to, answerBy }),
      at,
    })
    return done({ reference })
  })
}
