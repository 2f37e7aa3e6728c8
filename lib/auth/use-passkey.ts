import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { passkeys } from '#db/schema/auth.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { type Subject, visitor } from './actor.ts'
import type { authenticationInput } from './input.ts'
import { takeChallenge } from './keep-challenge.ts'
import { proofByPasskey } from './passkey-proof.ts'
import { relyingParty } from './relying-party.ts'
import type { SignedIn } from './sign-in.ts'
import { renewToken, startSession } from './start-session.ts'

type Answer = { response: z.infer<typeof authenticationInput>; browser: string | null; at: Date }
type NotUsed = 'no-challenge' | 'not-known' | 'not-verified'
type Passkey = typeof passkeys.$inferSelect

async function newCounter(passkey: Passkey, { response }: Answer, expectedChallenge: string): Promise<number | null> {
  const party = relyingParty()
  const publicKey = new Uint8Array(Buffer.from(passkey.publicKey, 'base64url'))
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge,
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      requireUserVerification: true,
      credential: { id: passkey.credentialId, publicKey, counter: passkey.counter },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null // the library throws for every answer that does not fit its challenge or its key
  }
}

/** The passkey that answered this browser's challenge: that of `subjectId`, or of anybody where nobody is signed in. */
async function answeredBy(
  tx: Transaction,
  answer: Answer,
  subjectId: string | null,
): Promise<Outcome<Passkey, NotUsed>> {
  const challenge = await takeChallenge(tx, { browser: answer.browser, subjectId, at: answer.at })
  if (challenge === null) return refused('no-challenge')
  const [passkey] = await tx.select().from(passkeys).where(eq(passkeys.credentialId, answer.response.id)).for('update')
  if (!passkey || (subjectId && passkey.subjectId !== subjectId)) return refused('not-known')
  const counter = await newCounter(passkey, answer, challenge)
  if (counter === null) {
    await recordAudit(tx, {
      action: 'proof.failed',
      by: visitor,
      about: passkey.subjectId,
      detail: { kind: 'passkey' },
      at: answer.at,
    })
    return refused('not-verified')
  }
  await tx.update(passkeys).set({ counter, lastUsedAt: answer.at }).where(eq(passkeys.id, passkey.id))
  return done(passkey)
}

type Arrival = Answer & { client: string; label: string; replaces: string | null }

/** Signs in without a letter. A passkey is a proof of identity of this very moment, so the session starts with a fresh one. */
export async function signInWithPasskey(arrival: Arrival): Promise<Outcome<SignedIn, NotUsed | 'too-often'>> {
  const { client, label, replaces, at } = arrival
  if (!(await countAttempt('passkeys-by-client', clientRange(client), at)).allowed) return refused('too-often')
  return transaction(async (tx) => {
    const passkey = await answeredBy(tx, arrival, null)
    if (!passkey.ok) return passkey
    const holder = { kind: 'person', subjectId: passkey.value.subjectId } as const
    const { token } = await startSession(tx, {
      holder,
      how: 'passkey',
      browser: label,
      replaces,
      freshProof: proofByPasskey(passkey.value, at),
      at,
    })
    return done({ token, kind: 'person' })
  })
}

/** The session's new token; from now on it carries what this passkey proves, for ten minutes. */
export async function proveWithPasskey(by: Subject, answer: Answer): Promise<Outcome<{ token: string }, NotUsed>> {
  return transaction(async (tx) => {
    const { sessionId, subjectId } = by
    const passkey = await answeredBy(tx, answer, subjectId)
    if (!passkey.ok) return passkey
    if (!sessionId) return refused('not-known')
    const kind = proofByPasskey(passkey.value, answer.at)
    const token = await renewToken(tx, sessionId, { freshProofAt: answer.at, freshProofKind: kind })
    await recordAudit(tx, { action: 'proof.given', by, about: subjectId, detail: { kind }, at: answer.at })
    return done({ token })
  })
}
