import { and, eq, gt, isNull } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { passkeyChallenges } from '#db/schema/auth.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { authCookies } from './cookie-jar.ts'
import { isToken, newToken } from './tokens.ts'

/** Keeps a challenge for this browser; the token goes into its cookie. `subjectId` is null where nobody is signed in yet. */
export async function keepChallenge(challenge: string, subjectId: string | null, at: Date): Promise<string> {
  const token = newToken()
  const expiresAt = new Date(at.getTime() + authCookies.passkey.seconds * 1000)
  await db()
    .insert(passkeyChallenges)
    .values({ browserHash: tokenHash(token), challenge, subjectId, createdAt: at, expiresAt })
  return token
}

/** Takes the challenge away: it is answered once, rightly or wrongly. */
export async function takeChallenge(
  tx: Transaction,
  { browser, subjectId, at }: { browser: string | null; subjectId: string | null; at: Date },
): Promise<string | null> {
  if (!isToken(browser)) return null
  const whose = subjectId ? eq(passkeyChallenges.subjectId, subjectId) : isNull(passkeyChallenges.subjectId)
  const [row] = await tx
    .delete(passkeyChallenges)
    .where(and(eq(passkeyChallenges.browserHash, tokenHash(browser)), gt(passkeyChallenges.expiresAt, at), whose))
    .returning({ challenge: passkeyChallenges.challenge })
  return row?.challenge ?? null
}
