import type { Transaction } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { appendChoice, lockPerson } from './choose-preference.ts'
import { standingPreferencesOf } from './queries.ts'
import type { ChoiceSource } from './vocabulary.ts'

type Stop = { by: Subject; source: ChoiceSource; at: Date }

/** Switches off whatever optional message is on, within the caller's transaction; answers how many were. */
export async function stopOptionalMessages(tx: Transaction, { by, source, at }: Stop): Promise<number> {
  await lockPerson(tx, by.subjectId)
  const standing = await standingPreferencesOf(by, tx)
  const on = standing.flatMap(({ topic, channels }) =>
    channels.filter(({ choice }) => choice === 'on').map(({ channel }) => ({ topic, channel })),
  )
  for (const each of on) await appendChoice(tx, by, { ...each, choice: 'off', source, at })
  return on.length
}

export function stopEverything(stop: Stop): Promise<number> {
  return transaction((tx) => stopOptionalMessages(tx, stop))
}
