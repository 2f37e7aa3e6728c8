import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import { nothingHeldLetter } from '#lib/requests/entered-letters.ts'
import { holdsNothing } from '#lib/requests/identity-queries.ts'
import { regimeOf } from '#lib/requests/reckoning.ts'
import { tellAsker } from '#lib/requests/tell-asker.ts'

type Answering = { request: RequestRow; by: System; at: Date }

/** The answer to somebody unknown to us: done, with nothing to give out and nothing to take away. Something that has come in since stops it. */
export async function answerEmpty({ request, by, at }: Answering): Promise<void> {
  await transaction(async (tx) => {
    if (!(await holdsNothing(tx, request.subjectId))) throw new Error('something is held by now: it is no empty answer')
    const moved = await advance(tx, { requestId: request.id, event: 'finish', by, at, word: 'done' })
    if (!moved.ok) return
    const recourse = { regime: regimeOf(request), region: request.region }
    await tellAsker(tx, {
      request,
      event: 'nothing-held',
      at,
      letter: (to) => nothingHeldLetter({ ...to, ...recourse }),
    })
  })
}
