import { momentInWords } from '#lib/calendar/civil-date.ts'

type Turn = { toId: string | null; to: string | null; byId: string; by: string }

/** 'Dee took it', 'Dee gave it to Eli', 'Dee put it back'. Staff know each other by name; the person never reads this. */
export function turnInWords({ toId, to, byId, by }: Turn): string {
  if (toId === null) return `${by} put it back`
  return toId === byId ? `${by} took it` : `${by} gave it to ${to ?? 'a colleague'}`
}

/** For whoever came second. */
export const whoWasFirst = (turn: Turn & { at: Date }, timeZone: string): string =>
  `${turnInWords(turn)} on ${momentInWords(turn.at, timeZone)}.`
