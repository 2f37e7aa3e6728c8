import { randomUUID } from 'node:crypto'
import { db } from '#db/client.ts'
import { cards } from '#db/schema/people.ts'
import { freshSubjectOf, subjectOf } from '#lib/auth/gate.ts'
import { seal } from '#lib/sealing/seal.ts'
import { signedIn, somebody } from '../auth/people.ts'

/** Somebody signed in, with a proof of identity that has just been given. */
export async function someHolder(at: Date, email?: string) {
  const person = await somebody(at, email)
  const { sessionId, token } = await signedIn(person.subjectId, at)
  const by = subjectOf(person.subjectId, sessionId)
  return { ...person, by, fresh: freshSubjectOf(by, 'mail-code'), token }
}

export async function someCard(subjectId: string, at: Date): Promise<string> {
  const id = randomUUID()
  const token = seal({ table: 'cards', column: 'token', row: id }, 'tok_test')
  const card = { brand: 'Visa', lastFour: '4242', expiryMonth: 8, expiryYear: 2028, source: 'person' } as const
  await db()
    .insert(cards)
    .values({ id, subjectId, ...card, token, addedAt: at })
  return id
}
