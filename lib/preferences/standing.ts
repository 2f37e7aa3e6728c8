import {
  type Choice,
  type MessageChannel,
  messageChannels,
  type SwitchName,
  switchNames,
  type Topic,
  topics,
} from './vocabulary.ts'

type Entry = { id: string; sequence: number; choice: Choice; at: Date }
export type Standing = { id: string | null; choice: Choice; since: Date | null; seen: number }

const untouched: Standing = { id: null, choice: 'off', since: null, seen: 0 }

function latest<Item extends Entry>(entries: readonly Item[]): Standing {
  const last = entries.reduce<Item | null>(
    (newest, entry) => (newest && newest.sequence > entry.sequence ? newest : entry),
    null,
  )
  return last ? { id: last.id, choice: last.choice, since: last.at, seen: last.sequence } : untouched
}

/** What stands per topic and channel: the last entry of the ledger, and off where there is none (promise P5). */
export function standingPreferences(entries: readonly (Entry & { topic: Topic; channel: MessageChannel })[]) {
  return topics.map((topic) => ({
    topic,
    channels: messageChannels.map((channel) => ({
      channel,
      ...latest(entries.filter((entry) => entry.topic === topic && entry.channel === channel)),
    })),
  }))
}

export function standingSwitches(entries: readonly (Entry & { name: SwitchName })[]) {
  return switchNames.map((name) => ({ name, ...latest(entries.filter((entry) => entry.name === name)) }))
}

type Press = { standing: Standing | undefined; seen: number; wanted: Choice; protects: Choice }

/** True when a press comes from a page drawn before a newer entry, and would undo the choice that protects the person. */
export function standsInTheWay({ standing, seen, wanted, protects }: Press): boolean {
  return wanted !== protects && (standing?.seen ?? 0) !== seen
}
