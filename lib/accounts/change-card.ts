import { and, eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { cards } from '#db/schema/people.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'

const own = (by: Subject, cardId: string) => and(eq(cards.subjectId, by.subjectId), eq(cards.id, cardId))

async function answer(
  tx: Transaction,
  found: unknown[],
  { by, action, at }: { by: Subject; action: string; at: Date },
): Promise<Outcome<null, 'not-found'>> {
  if (found.length === 0) return refused('not-found')
  await recordAudit(tx, { action, by, about: by.subjectId, at })
  return done(null)
}

type Expiry = { expiryMonth: number; expiryYear: number }

export async function changeCardExpiry({
  by,
  cardId,
  expiry,
  at,
}: {
  by: Subject
  cardId: string
  expiry: Expiry
  at: Date
}): Promise<Outcome<null, 'not-found'>> {
  return transaction(async (tx) => {
    const found = await tx.update(cards).set(expiry).where(own(by, cardId)).returning({ id: cards.id })
    return answer(tx, found, { by, action: 'card.expiry-changed', at })
  })
}

export async function removeCard({
  by,
  cardId,
  at,
}: {
  by: Subject
  cardId: string
  at: Date
}): Promise<Outcome<null, 'not-found'>> {
  return transaction(async (tx) => {
    const found = await tx.delete(cards).where(own(by, cardId)).returning({ id: cards.id })
    return answer(tx, found, { by, action: 'card.removed', at })
  })
}
