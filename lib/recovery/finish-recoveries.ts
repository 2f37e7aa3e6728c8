import { and, asc, eq, gt, lte } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { addressRecoveries } from '#db/schema/safeguards.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { moveAddress } from '#lib/accounts/move-address.ts'
import type { System } from '#lib/auth/actor.ts'
import { inPages, rowsOfPage, takeEach } from '#lib/jobs/take-each.ts'
import { appendSafeguard } from '#lib/safeguards/append-safeguard.ts'
import { isPasskeyRequired } from '#lib/safeguards/queries.ts'
import { closeRecovery, lockRecovery } from './close-recovery.ts'
import { recoveryDeclinedLetter, recoveryDoneLetter } from './letters.ts'
import { openTyped } from './typed.ts'

async function finish(tx: Transaction, reference: string, by: System, at: Date): Promise<void> {
  const row = await lockRecovery(tx, reference)
  const typed = row && openTyped(row)
  if (!row || !typed || row.state !== 'waiting' || !row.waitsUntil || row.waitsUntil > at) return
  const { subjectId } = row
  const there = subjectId !== null && (await lockPerson(tx, subjectId))
  const move = { address: typed.newAddress, except: null, key: reference, by, at }
  const moved = there ? await moveAddress(tx, { ...move, subjectId }) : null
  if (!moved?.ok) {
    const declined = moved?.refusal === 'address-in-use' ? 'address-in-use' : 'no-account'
    await closeRecovery(tx, { row, state: 'declined', declined, letter: recoveryDeclinedLetter({ reference }), by, at })
    return
  }
  // The passkey that was required is lost with the mailbox: otherwise nothing could ever be given out again.
  if (subjectId && row.passkeyLost && (await isPasskeyRequired(tx, subjectId)))
    await appendSafeguard(tx, { subjectId, choice: 'off', source: 'recovery', by, at })
  const letter = recoveryDoneLetter({ reference, firstName: moved.value.firstName })
  await closeRecovery(tx, { row, state: 'done', letter, by, at })
}

function listWaited(at: Date, after: string): Promise<{ id: string; reference: string }[]> {
  const { id, reference, state, waitsUntil } = addressRecoveries
  return db()
    .select({ id, reference })
    .from(addressRecoveries)
    .where(and(eq(state, 'waiting'), lte(waitsUntil, at), gt(id, after)))
    .orderBy(asc(id))
    .limit(rowsOfPage)
}

/** Seven days have passed and nobody objected: the account gets the new address. A sweep: safe to run twice at once. */
export async function finishRecoveries(by: System, at: Date): Promise<void> {
  const waited = inPages((after) => listWaited(at, after))
  await takeEach('lost-mailboxes', waited, ({ reference }) => transaction((tx) => finish(tx, reference, by, at)))
}
