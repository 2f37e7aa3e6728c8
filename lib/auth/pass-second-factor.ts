import { and, eq, isNull, lt, or } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { countAttempt, forgetAttempts } from '#lib/limits/count-attempt.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'
import { staffOf } from './gate.ts'
import { matchingStep } from './one-time-code.ts'
import { renewToken } from './start-session.ts'

type Shown = { staffId: string; sessionId: string; code: string; deviceTime: Date; at: Date }
type NotPassed = 'wrong-code' | 'too-many' | 'not-enrolled'

async function tooMany(staffId: string, at: Date): Promise<boolean> {
  const [soon, daily] = [
    await countAttempt('second-factor', staffId, at),
    await countAttempt('second-factor-daily', staffId, at),
  ]
  return !soon.allowed || !daily.allowed
}

/** A code works once (RFC 6238 §5.2): the update finds only a step later than the last one. */
async function takeStep(
  tx: Transaction,
  { staffId, code, deviceTime }: Shown,
): Promise<{ first: boolean } | 'wrong-code' | 'not-enrolled'> {
  const [row] = await tx.select().from(staffMembers).where(eq(staffMembers.id, staffId))
  const secret = unsealMaybe({ table: 'staff_members', column: 'totp_secret', row: staffId }, row?.totpSecret ?? null)
  if (!row || secret === null) return 'not-enrolled'
  const step = matchingStep(secret, code, deviceTime)
  if (step === null) return 'wrong-code'
  const later = or(isNull(staffMembers.totpLastStep), lt(staffMembers.totpLastStep, step))
  const taken = await tx
    .update(staffMembers)
    .set({ totpLastStep: step })
    .where(and(eq(staffMembers.id, staffId), later))
    .returning({ id: staffMembers.id })
  return taken.length > 0 ? { first: row.totpEnrolledAt === null } : 'wrong-code'
}

/** The second factor of this session; the first code that fits also ends the enrolment. Gives the session's new token. */
export async function passSecondFactor(shown: Shown): Promise<Outcome<{ token: string }, NotPassed>> {
  const { staffId, sessionId, at } = shown
  if (await tooMany(staffId, at)) return refused('too-many')
  const by = staffOf(staffId)
  const outcome = await transaction(async (tx) => {
    const step = await takeStep(tx, shown)
    if (step === 'wrong-code')
      await recordAudit(tx, { action: 'proof.failed', by, detail: { kind: 'second-factor' }, at })
    if (typeof step === 'string') return refused(step)
    if (step.first) {
      await tx.update(staffMembers).set({ totpEnrolledAt: at }).where(eq(staffMembers.id, staffId))
      await recordAudit(tx, { action: 'staff.enrolled-second-factor', by, at })
    }
    await recordAudit(tx, { action: 'session.second-factor-passed', by, at })
    return done({ token: await renewToken(tx, sessionId, { secondFactorAt: at }) })
  })
  if (outcome.ok)
    await Promise.all([forgetAttempts('second-factor', staffId), forgetAttempts('second-factor-daily', staffId)])
  return outcome
}
