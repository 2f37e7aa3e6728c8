import type { Transaction } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { appendChoice } from './append-choice.ts'
import { standingPreferencesOf } from './queries.ts'
import type { ChoiceSource } from './vocabulary.ts'

type Stop = { by: Subject; source: ChoiceSource; at: Date }

/** The entries that a stop has written, by their sequence; null when nothing was on. */
export type Stopped = { from: number; to: number } | null

/** Switches off whatever optional message is on, within the caller's transaction. */
export async function stopOptionalMessages(tx: Transaction, { by, source, at }: Stop): Promise<Stopped> {
  if (!(await lockPerson(tx, by.subjectId))) return null
  const standing = await standingPreferencesOf(by, tx)
  const written: number[] = []
  for (const { topic, channels } of standing)
    for (const { channel, choice } of channels)
      if (choice === 'on')
        written.push((await appendChoice(tx, by, { topic, channel, choice: 'off', source, at })).sequence)
  return written.length > 0 ? { from: Math.min(...written), to: Math.max(...written) } : null
}

export function stopEverything(stop: Stop): Promise<Stopped> {
  return transaction((tx) => stopOptionalMessages(tx, stop))
}
