import { and, asc, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import { env } from '#lib/env.ts'
import { inPages, rowsOfPage, takeEach } from '#lib/jobs/take-each.ts'
import { removeLetterFile } from '#lib/storage/letter-files.ts'

const day = 86_400_000
/** Delivered or not, an address is not kept in the outbox for longer (decision 10). */
const forgetAfterDays = 30
/** For so long paper may still come back; its address has gone with it. */
const paperMayComeBackForDays = 30
/** For so long a notice that a mail server has taken may still come back, and its text is there to be sent again. */
const mayComeBackForDays = 7

const before = (at: Date, days: number) => new Date(at.getTime() - days * day)

/** What nobody has printed yet is still to be delivered; what came back from somebody known stays while staff find a way, 30 days at most. */
const stillNeeded = (at: Date) =>
  or(
    and(eq(outbox.channel, 'post'), isNull(outbox.deliveredAt)),
    and(eq(outbox.channel, 'post'), gt(outbox.deliveredAt, before(at, paperMayComeBackForDays))),
    and(
      and(isNotNull(outbox.subjectId), isNotNull(outbox.bouncedAt), isNull(outbox.bounceClearedAt)),
      gt(outbox.bouncedAt, before(at, forgetAfterDays)),
    ),
  )

function outlived(at: Date): SQL | undefined {
  const toNobodyKnown = and(isNull(outbox.subjectId), eq(outbox.kind, 'security'), lte(outbox.createdAt, before(at, 1)))
  // Without a mail server the message is all there is of it.
  const taken = env().SMTP_URL ? lte(outbox.deliveredAt, before(at, mayComeBackForDays)) : undefined
  return or(lte(outbox.createdAt, before(at, forgetAfterDays)), toNobodyKnown, ...(taken ? [taken] : []))
}

/** A notice that no try has brought away in all this time has come back too: it must not end unseen. */
async function forget(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.update(outbox).set({ message: null }).where(eq(outbox.id, id))
  const neverLeft = and(isNull(outbox.deliveredAt), isNull(outbox.bouncedAt), eq(outbox.kind, 'important-notice'))
  await tx
    .update(outbox)
    .set({ bouncedAt: at, bounceCode: 'no-answer' })
    .where(and(eq(outbox.id, id), neverLeft))
}

function listOutlived(at: Date, after: string): Promise<{ id: string }[]> {
  const old = and(isNotNull(outbox.message), outlived(at), sql`${stillNeeded(at)} is not true`)
  const beyond = and(old, gt(outbox.id, after))
  return db().select({ id: outbox.id }).from(outbox).where(beyond).orderBy(asc(outbox.id)).limit(rowsOfPage)
}

/**
 * Empties old messages; what went when stays, for the person's list. A code mailed to somebody who has no account is forgotten after a day: nobody
 * could ask for its deletion.
 */
export async function forgetOldMessages(at: Date): Promise<number> {
  let forgotten = 0
  const old = inPages((after) => listOutlived(at, after))
  await takeEach('old-messages', old, async ({ id }) => {
    await removeLetterFile(id)
    await transaction((tx) => forget(tx, id, at))
    forgotten += 1
  })
  return forgotten
}
