import { and, eq, lte } from 'drizzle-orm'
import { passkeys } from '#db/schema/auth.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { FreshSubject } from '#lib/auth/actor.ts'
import { hoursToObject } from '#lib/auth/vocabulary.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { appendSafeguard } from './append-safeguard.ts'
import { isPasskeyRequired } from './queries.ts'
import { countsAsPasskey } from './strong-proof.ts'
import type { SafeguardChoice } from './vocabulary.ts'

export type SafeguardRefusal = 'no-account' | 'no-passkey' | 'passkey-needed'

/**
 * Requires a passkey from now on before anything is given out, or no longer. Both take such a proof: otherwise whoever reads the mail could lock the
 * owner out, or open again what the owner closed.
 */
export async function chooseSafeguard(of: {
  by: FreshSubject
  choice: SafeguardChoice
  at: Date
}): Promise<Outcome<null, SafeguardRefusal>> {
  const { by, choice, at } = of
  const { subjectId } = by
  return transaction(async (tx) => {
    if (!(await lockPerson(tx, subjectId))) return refused('no-account')
    const since = new Date(at.getTime() - hoursToObject * 3_600_000)
    const settled = and(eq(passkeys.subjectId, subjectId), lte(passkeys.addedAt, since))
    if (choice === 'on' && (await tx.$count(passkeys, settled)) === 0) return refused('no-passkey')
    if (!countsAsPasskey(by.proof)) return refused('passkey-needed')
    if ((await isPasskeyRequired(tx, subjectId)) === (choice === 'on')) return done(null)
    await appendSafeguard(tx, { subjectId, choice, source: 'person', by, at })
    return done(null)
  })
}
