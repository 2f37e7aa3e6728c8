import { and, eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { addressRecoveries } from '#db/schema/safeguards.ts'
import { transaction } from '#db/transaction.ts'
import { visitor } from '#lib/auth/actor.ts'
import { isToken } from '#lib/auth/tokens.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { closeRecovery, lockRecovery } from './close-recovery.ts'
import { recoveryStoppedLetter } from './letters.ts'

export type StopRecoveryRefusal = 'ended'

/** What the link in the letter to the old address stops; null once nothing waits any more. Looking stops nothing. */
export async function findStoppable(token: string): Promise<{ reference: string } | null> {
  if (!isToken(token)) return null
  const [row] = await db()
    .select({ reference: addressRecoveries.reference })
    .from(addressRecoveries)
    .where(and(eq(addressRecoveries.stopHash, tokenHash(token)), eq(addressRecoveries.state, 'waiting')))
  return row ?? null
}

/** "This was not me", from whoever reads the old address: the account keeps it. */
export async function stopRecovery(token: string, at: Date): Promise<Outcome<null, StopRecoveryRefusal>> {
  const found = await findStoppable(token)
  if (!found) return refused('ended')
  const { reference } = found
  return transaction(async (tx) => {
    const row = await lockRecovery(tx, reference)
    if (row?.state !== 'waiting') return refused('ended')
    await closeRecovery(tx, { row, state: 'stopped', letter: recoveryStoppedLetter({ reference }), by: visitor, at })
    return done(null)
  })
}
