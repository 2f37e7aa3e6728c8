import { and, eq } from 'drizzle-orm'
import { cards } from '#db/schema/people.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'

const own = (by: Subject, cardId: string) => and(eq(cards.subjectId, by.subjectId), eq(cards.id, cardId))

type Expiry = { expiryMonth: number; expiryYear: number }

const month = ({ expiryMonth, expiryYear }: Expiry) => `${expiryYear}-${String(expiryMonth).padStart(2, '0')}`

type NewExpiry = { by: Subject; cardId: string; expiry: Expiry; at: Date }

/** Brand and last four digits belong to the card and stay; a card is good until the end of the month printed on it. */
export async function changeCardExpiry({
  by,
  cardId,
  expiry,
  at,
}: NewExpiry): Promise<Outcome<null, 'not-found' | 'over-already'>> {
  if (month(expiry) < isoDay(civilDate(at, operator.timeZone)).slice(0, 7)) return refused('over-already')
  return transaction(async (tx) => {
    const found = await tx.update(cards).set(expiry).where(own(by, cardId)).returning({ id: cards.id })
    if (found.length === 0) return refused('not-found')
    await recordAudit(tx, { action: 'card.expiry-changed', by, about: by.subjectId, at })
    return done(null)
  })
}

type Removal = { by: Subject; cardId: string; at: Date }

export async function removeCard({ by, cardId, at }: Removal): Promise<Outcome<null, 'not-found'>> {
  return transaction(async (tx) => {
    const found = await tx.delete(cards).where(own(by, cardId)).returning({ id: cards.id })
    if (found.length === 0) return refused('not-found')
    await recordAudit(tx, { action: 'card.removed', by, about: by.subjectId, at })
    return done(null)
  })
}
