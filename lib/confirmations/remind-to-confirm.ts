import { and, asc, eq, gt, isNull, lte } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { mailConfirmations } from '#db/schema/auth.ts'
import { transaction } from '#db/transaction.ts'
import { newToken } from '#lib/auth/tokens.ts'
import { inPages, rowsOfPage, takeEach } from '#lib/jobs/take-each.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { reminderLetter } from './letters.ts'
import { hoursToRemind } from './vocabulary.ts'

const unreminded = (at: Date) =>
  and(
    isNull(mailConfirmations.confirmedAt),
    isNull(mailConfirmations.remindedAt),
    gt(mailConfirmations.expiresAt, at),
    lte(mailConfirmations.createdAt, new Date(at.getTime() - hoursToRemind * 3_600_000)),
  )

async function remind(tx: Transaction, id: string, at: Date): Promise<void> {
  const token = newToken()
  const [row] = await tx
    .update(mailConfirmations)
    .set({ remindedAt: at, reminderHash: tokenHash(token) })
    .where(and(eq(mailConfirmations.id, id), unreminded(at)))
    .returning()
  if (!row) return
  const { purpose, reference, subjectId } = row
  const to = unseal({ table: 'mail_confirmations', column: 'address', row: id }, row.address)
  const letter = reminderLetter({ purpose, token, reference })
  await queueLetter(tx, { key: `confirm-reminder:${id}`, kind: 'security', to, subjectId, letter, at })
}

function listUnreminded(at: Date, after: string): Promise<{ id: string }[]> {
  const { id } = mailConfirmations
  const beyond = and(unreminded(at), gt(id, after))
  return db().select({ id }).from(mailConfirmations).where(beyond).orderBy(asc(id)).limit(rowsOfPage)
}

/** Half way through its time, each link that nobody has opened is mailed once more. Safe to run twice at once. */
export async function remindToConfirm(at: Date): Promise<void> {
  const unopened = inPages((after) => listUnreminded(at, after))
  await takeEach('unconfirmed', unopened, ({ id }) => transaction((tx) => remind(tx, id, at)))
}
