import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { sessions } from '#db/schema/auth.ts'
import { findSession } from './find-session.ts'
import { isWorthNoting, sessionEnd } from './session-life.ts'

/** Finds the session and, once in five minutes, notes that it was seen: that is what rolls it on. */
export async function resumeSession(token: string, at: Date): ReturnType<typeof findSession> {
  const found = await findSession(token, at)
  if (!found || !isWorthNoting(found.lastSeenAt, at)) return found
  const seen = { lastSeenAt: at, expiresAt: sessionEnd(found.standing.kind, found.startedAt, at) }
  await db().update(sessions).set(seen).where(eq(sessions.id, found.standing.sessionId))
  return { ...found, ...seen }
}
