import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { appendChoice } from './append-choice.ts'
import { standingPreferencesOf } from './queries.ts'

type Undo = { by: Subject; from: number; to: number; at: Date }

/**
 * Turns on again what a stop of everything has turned off; answers how many. What was chosen since then stays: only an entry that is still the last
 * of its topic and channel is undone, so that a second press does nothing.
 */
export async function undoStop({ by, from, to, at }: Undo): Promise<number> {
  return transaction(async (tx) => {
    if (!(await lockPerson(tx, by.subjectId))) return 0
    const stopped = (await standingPreferencesOf(by, tx)).flatMap(({ topic, channels }) =>
      channels
        .filter(({ choice, seen }) => choice === 'off' && seen >= from && seen <= to)
        .map(({ channel }) => ({ topic, channel })),
    )
    for (const each of stopped) await appendChoice(tx, by, { ...each, choice: 'on', source: 'undo', at })
    return stopped.length
  })
}
