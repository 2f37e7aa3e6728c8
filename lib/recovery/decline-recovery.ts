import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { concernsOwnData } from '#lib/requests/own-data.ts'
import { closeRecovery, lockRecovery } from './close-recovery.ts'
import { recoveryDeclinedLetter } from './letters.ts'
import type { staffDeclines } from './vocabulary.ts'

export type DeclineRecoveryRefusal = 'not-found' | 'closed' | 'own-data'

/** Staff cannot be sure whose account it is; also while it waits for the old address. */
export async function declineRecovery(of: {
  by: Staff<'requests:decide'>
  reference: string
  reason: (typeof staffDeclines)[number]
  at: Date
}): Promise<Outcome<null, DeclineRecoveryRefusal>> {
  const { by, reference, reason, at } = of
  return transaction(async (tx) => {
    const row = await lockRecovery(tx, reference)
    if (!row) return refused('not-found')
    if (row.closedAt) return refused('closed')
    if (row.subjectId && (await concernsOwnData(tx, by, row.subjectId))) return refused('own-data')
    const letter = recoveryDeclinedLetter({ reference })
    await closeRecovery(tx, { row, state: 'declined', declined: reason, letter, by, at })
    return done(null)
  })
}
