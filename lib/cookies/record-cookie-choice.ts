import type { Transaction } from '#db/client.ts'
import { cookieChoices } from '#db/schema/cookies.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Actor } from '#lib/auth/actor.ts'
import type { Choice } from '#lib/preferences/vocabulary.ts'
import { keyedHash } from '#lib/sealing/keyed-hash.ts'
import { type CookieCategory, type CookieChoiceSource, cookieWordingVersion } from './vocabulary.ts'

type Choosing = {
  /** Somebody with an account, or the identifier in a visitor's own choice cookie, of which only a keyed hash is stored. */
  whose: { subjectId: string } | { visitor: string }
  category: CookieCategory
  choice: Choice
  source: CookieChoiceSource
  by: Actor
  at: Date
}

/** One line more in the ledger. The trail speaks of people only; a visitor's choice stands in the ledger and nowhere else. */
export async function recordCookieChoice(tx: Transaction, { whose, by, at, ...chosen }: Choosing): Promise<void> {
  const person = 'subjectId' in whose ? whose.subjectId : null
  const visitor = 'visitor' in whose ? keyedHash('cookie-visitor', whose.visitor) : null
  const wordingVersion = cookieWordingVersion
  await tx.insert(cookieChoices).values({ subjectId: person, visitor, ...chosen, wordingVersion, at })
  if (person) await recordAudit(tx, { action: 'cookies.chosen', by, about: person, detail: chosen, at })
}
