import { env } from '#lib/env.ts'
import { operator } from '#lib/operator.ts'

/** For whom passkeys are made: the host people open, and exactly its origin. */
export function relyingParty(): { name: string; id: string; origin: string } {
  const url = new URL(env().PUBLIC_URL)
  return { name: `${operator.shortName} privacy`, id: url.hostname, origin: url.origin }
}

export const passkeysPerPerson = 10
