import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { guestDrafts } from '#db/schema/guests.ts'
import { transaction } from '#db/transaction.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { newToken } from '#lib/auth/tokens.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { findGuestDraft, type GuestAnswers, sealAnswers } from './draft.ts'

const dayOfMilliseconds = 24 * 60 * 60 * 1000

type Saving = { token: string | null; typed: GuestAnswers; client: string; at: Date }
type Saved = { token: string; answers: GuestAnswers }

const hashOf = ({ who }: GuestAnswers) => (who ? emailHashOf(who.email) : null)

/** Keeps what one page asked beside what the others did, for 24 hours (decision 19); answers the token for the browser. What was sent is not changed: a new draft begins. */
export async function saveGuestDraft({ token, typed, client, at }: Saving): Promise<Outcome<Saved, 'too-often'>> {
  const draft = await findGuestDraft(token, at)
  if (draft && token && !draft.reference) {
    const answers = { ...draft.answers, ...typed }
    const changes = { answers: sealAnswers(draft.id, answers), addressHash: hashOf(answers) }
    await transaction((tx) => tx.update(guestDrafts).set(changes).where(eq(guestDrafts.id, draft.id)))
    return done({ token, answers })
  }
  const { allowed } = await countAttempt('guest-drafts-by-client', clientRange(client), at)
  if (!allowed) return refused('too-often')
  const [id, fresh] = [randomUUID(), newToken()]
  await transaction((tx) =>
    tx.insert(guestDrafts).values({
      id,
      tokenHash: tokenHash(fresh),
      answers: sealAnswers(id, typed),
      addressHash: hashOf(typed),
      createdAt: at,
      expiresAt: new Date(at.getTime() + dayOfMilliseconds),
    }),
  )
  return done({ token: fresh, answers: typed })
}
