import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import { db, type Reader, type Transaction } from '#db/client.ts'
import { mailConfirmations } from '#db/schema/auth.ts'
import { isToken } from '#lib/auth/tokens.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { unseal, unsealMaybe } from '#lib/sealing/seal.ts'
import type { ConfirmationPurpose } from './vocabulary.ts'

declare const confirmedMark: unique symbol

type Row = typeof mailConfirmations.$inferSelect

/** What waits behind a link that still works. Reading it confirms nothing. */
export type Waiting = Pick<Row, 'id' | 'purpose' | 'subjectId' | 'reference' | 'createdAt'> & {
  address: string
  payload: string | null
}

/** The mailbox was proved just now, by the link that was mailed to it. */
export type Confirmed = Waiting & { readonly [confirmedMark]: true }

type Asked = { token: string; purposes: readonly ConfirmationPurpose[]; at: Date }

const standing = ({ token, purposes, at }: Asked) =>
  and(
    or(eq(mailConfirmations.linkHash, tokenHash(token)), eq(mailConfirmations.reminderHash, tokenHash(token))),
    inArray(mailConfirmations.purpose, [...purposes]),
    gt(mailConfirmations.expiresAt, at),
  )

function waitingOf({ id, purpose, subjectId, reference, createdAt, address, payload }: Row): Waiting {
  const place = (column: string) => ({ table: 'mail_confirmations', column, row: id })
  const opened = { address: unseal(place('address'), address), payload: unsealMaybe(place('payload'), payload) }
  return { id, purpose, subjectId, reference, createdAt, ...opened }
}

/** For the page behind the link; `confirmed` when the button on it was pressed already. Null for every token that opens nothing. */
export async function findWaiting(
  asked: Asked,
  reader: Reader = db(),
): Promise<(Waiting & { confirmed: boolean }) | null> {
  if (!isToken(asked.token)) return null
  const [row] = await reader.select().from(mailConfirmations).where(standing(asked))
  return row ? { ...waitingOf(row), confirmed: row.confirmedAt !== null } : null
}

/** Confirms once, also when it is pressed many times at the same moment; the caller does what waited in the same transaction. */
export async function redeemConfirmation(tx: Transaction, asked: Asked): Promise<Outcome<Confirmed, 'ended'>> {
  if (!isToken(asked.token)) return refused('ended')
  const [row] = await tx
    .update(mailConfirmations)
    .set({ confirmedAt: asked.at })
    .where(and(standing(asked), isNull(mailConfirmations.confirmedAt)))
    .returning()
  return row ? done(waitingOf(row) as Confirmed) : refused('ended')
}
