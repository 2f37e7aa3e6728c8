import type { Saved } from '#components/preferences/saved-line.tsx'
import type { Subject } from '#lib/auth/actor.ts'
import { chosenInWords } from '#lib/preferences/in-words.ts'
import { preferenceEntryOf, switchEntryOf } from '#lib/preferences/queries.ts'
import { switchWords } from '#lib/preferences/wording.ts'
import { bringBack, choose, throwSwitch } from './actions.ts'

export type Arrival = { saved?: string; switched?: string; stopped?: string; refused?: string }

/** What the last press did, told from the ledger itself, for the row that was pressed. It is shown only while `entry` still stands there, or everything still is `off`. */
type Told = Saved & { row: string; entry?: number; off?: boolean }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const opposite = { on: 'off', off: 'on' } as const

export const everything = 'everything'
export const rowOf = (topic: string, channel: string) => `${topic} ${channel}`

async function toldOfPreference(subject: Subject, id: string): Promise<Told | null> {
  const entry = await preferenceEntryOf(subject, id)
  if (!entry) return null
  const { topic, channel, choice, sequence } = entry
  const fields = { topic, channel, choice: opposite[choice], seen: sequence, undo: 'true' }
  const words = chosenInWords(entry)
  return { row: rowOf(topic, channel), entry: sequence, words, undo: { action: choose, fields } }
}

async function toldOfSwitch(subject: Subject, id: string): Promise<Told | null> {
  const entry = await switchEntryOf(subject, id)
  if (!entry) return null
  const { name, choice, sequence } = entry
  const fields = { name, choice: opposite[choice], seen: sequence, undo: 'true' }
  return { row: name, entry: sequence, words: switchWords[name][choice], undo: { action: throwSwitch, fields } }
}

function toldOfStop(stopped: string): Told {
  const [, from, to] = /^(\d{1,15})-(\d{1,15})$/.exec(stopped) ?? []
  if (stopped === 'undone') return { row: everything, off: false, words: 'What was on is on again.' }
  const words = 'Everything optional is off.'
  return {
    row: everything,
    off: true,
    words,
    ...(from && to ? { undo: { action: bringBack, fields: { from, to } } } : {}),
  }
}

export async function tellArrival(subject: Subject, { saved, switched, stopped }: Arrival): Promise<Told | null> {
  if (saved && uuid.test(saved)) return toldOfPreference(subject, saved)
  if (switched && uuid.test(switched)) return toldOfSwitch(subject, switched)
  return stopped ? toldOfStop(stopped) : null
}
