import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { advance, type RequestRow } from '#lib/requests/advance.ts'
import type { Addressed } from '#lib/requests/letters.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { settledLetter } from './letters.ts'

type Settling = { request: RequestRow; kind: 'objection' | 'restriction'; by: System; at: Date }

/** An objection or a restriction is put into effect by staff when they grant it; this records that it is done and says so. */
export async function settle({ request, kind, by, at }: Settling): Promise<void> {
  await transaction(async (tx) => {
    const moved = await advance(tx, { requestId: request.id, event: 'finish', by, at, word: 'done' })
    if (!moved.ok) return
    const letter = (to: Addressed) => settledLetter({ ...to, kind })
    await tellPerson(tx, { request, event: 'settled', letter, at })
  })
}
