import type { CombineReason, TakeApartReason } from './vocabulary.ts'

export const combineReasonWords = {
  'signed-in-product': 'The person was signed in inside the product',
  'person-asked': 'The person asked for it',
} as const satisfies Record<CombineReason, string>

export const takeApartReasonWords = {
  'person-asked': 'The person asked for it',
  'wrong-person': 'It belongs to somebody else',
  'shared-device': 'Several people use the device',
} as const satisfies Record<TakeApartReason, string>

const reasonWords: Record<string, string> = { ...combineReasonWords, ...takeApartReasonWords }

const whoWords: Record<string, string> = { person: 'You', staff: 'Our staff', system: 'The product' }
const whoForStaff: Record<string, string> = { ...whoWords, person: 'The person' }

export const events = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'event' : 'events'}`

/** One line of the history: what happened to how many, by whom and why. */
export function traceWords(
  { action, rows, actorKind, reason }: { action: string; rows: number; actorKind: string; reason: string | null },
  forStaff = false,
): { title: string; by: string } {
  const done = action === 'usage.combined' ? 'combined with' : 'taken apart from'
  const whose = forStaff ? 'the account' : 'your account'
  const who = (forStaff ? whoForStaff : whoWords)[actorKind] ?? 'This site'
  const why = actorKind === 'staff' && reason ? reasonWords[reason] : undefined
  return { title: `${events(rows)} ${done} ${whose}`, by: why ? `${who}. ${why}` : who }
}
