import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { appendChoice, type Chosen } from './append-choice.ts'
import { standingPreferencesOf } from './queries.ts'
import { standsInTheWay } from './standing.ts'

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
