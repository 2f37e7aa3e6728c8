import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { subjects } from '#db/schema/people.ts'
import { transaction } from '#db/transaction.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { appendChoice, type Chosen } from './append-choice.ts'
import { standingPreferencesOf } from './queries.ts'
import { standsInTheWay } from './standing.ts'

/** One deed at a time for a person, so that of two tabs one is the last. False when the person has been erased: nothing may be written any more. */
export async function lockPerson(tx: Transaction, subjectId: string): Promise<boolean> {
  const found = await tx
    .select({ id: subjects.id })
    .from(subjects)
    .where(and(eq(subjects.id, subjectId), isNull(subjects.erasedAt)))
    .for('update')
  return found.length > 0
}

/**
 * Appends a choice to the ledger and answers the entry's id; null when it stood so already. `seen` is the last entry that the form had been drawn
 * from: switching on over a newer entry is refused, so that a stale tab overwrites nothing; switching off always wins.
 */
export async function choosePreference({
  by,
  seen,
  ...chosen
}: Chosen & { by: Subject; seen: number }): Promise<Outcome<string | null, 'changed-elsewhere' | 'no-account'>> {
  return transaction(async (tx) => {
    if (!(await lockPerson(tx, by.subjectId))) return refused('no-account')
    const topic = (await standingPreferencesOf(by, tx)).find((each) => each.topic === chosen.topic)
    const standing = topic?.channels.find((each) => each.channel === chosen.channel)
    if (standing?.choice === chosen.choice) return done(standing.id)
    if (standsInTheWay({ standing, seen, wanted: chosen.choice, protects: 'off' })) return refused('changed-elsewhere')
    return done((await appendChoice(tx, by, chosen)).id)
  })
}
