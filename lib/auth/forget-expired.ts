import { lt } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { mailProofs, passkeyChallenges, sessions } from '#db/schema/auth.ts'
import { recoveryCodes } from '#db/schema/safeguards.ts'
import { forgetOldAttempts } from '#lib/limits/count-attempt.ts'
import { endedByNewer } from './recovery-sheets.ts'

/** Deletes what sign-in no longer needs: ended sessions, proofs and challenges, codes that newer ones have ended, old counters. A sweep, for the worker. */
export async function forgetExpired(at: Date): Promise<void> {
  await db().delete(sessions).where(lt(sessions.expiresAt, at))
  await db().delete(mailProofs).where(lt(mailProofs.expiresAt, at))
  await db().delete(passkeyChallenges).where(lt(passkeyChallenges.expiresAt, at))
  await db().delete(recoveryCodes).where(endedByNewer(at))
  await forgetOldAttempts(at)
}
