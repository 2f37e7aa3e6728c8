import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { and, eq, gt } from 'drizzle-orm'
import type { z } from 'zod'
import type { Transaction } from '#db/client.ts'
import { passkeys } from '#db/schema/auth.ts'
import { transaction } from '#db/transaction.ts'
import { findAccountContact } from '#lib/accounts/contact.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { isPasskeyRequired, lacksPasskey } from '#lib/safeguards/queries.ts'
import type { FreshSubject, Subject } from './actor.ts'
import type { registrationInput } from './input.ts'
import { takeChallenge } from './keep-challenge.ts'
import { passkeyAddedLetter, passkeyRemovedLetter } from './letters.ts'
import { passkeysPerPerson, relyingParty } from './relying-party.ts'
import { isId } from './tokens.ts'

type Told = { by: FreshSubject; key: string; letter: (firstName: string) => LetterParts; at: Date }

async function tell(tx: Transaction, { by, key, letter, at }: Told): Promise<void> {
  const contact = await findAccountContact(tx, by.subjectId)
  if (!contact) return
  const sending = { key, kind: 'security', to: contact.email, subjectId: by.subjectId, at } as const
  await queueLetter(tx, { ...sending, letter: letter(contact.firstName) })
}

async function credentialIn(response: z.infer<typeof registrationInput>, expectedChallenge: string) {
  const party = relyingParty()
  const expected = {
    expectedChallenge,
    expectedOrigin: party.origin,
    expectedRPID: party.id,
    requireUserVerification: true,
  }
  try {
    const { registrationInfo } = await verifyRegistrationResponse({ response, ...expected })
    return registrationInfo?.credential ?? null
  } catch {
    return null // the library throws for every answer that does not fit its challenge
  }
}

type Adding = { response: z.infer<typeof registrationInput>; browser: string | null; name: string; at: Date }
type NotAdded = 'no-challenge' | 'not-verified' | 'already-added' | 'too-many' | 'passkey-needed'

/** Adds a passkey that was just made on the person's device, and tells them so. */
export async function addPasskey(
  by: FreshSubject,
  { response, browser, name, at }: Adding,
): Promise<Outcome<void, NotAdded>> {
  return transaction(async (tx) => {
    const challenge = await takeChallenge(tx, { browser, subjectId: by.subjectId, at })
    if (challenge === null) return refused('no-challenge')
    if (await lacksPasskey(tx, by)) return refused('passkey-needed')
    if ((await tx.$count(passkeys, eq(passkeys.subjectId, by.subjectId))) >= passkeysPerPerson)
      return refused('too-many')
    const credential = await credentialIn(response, challenge)
    if (!credential) return refused('not-verified')
    const { id: credentialId, counter, transports = [] } = credential
    const publicKey = Buffer.from(credential.publicKey).toString('base64url')
    const [added] = await tx
      .insert(passkeys)
      .values({
        subjectId: by.subjectId,
        credentialId,
        publicKey,
        counter,
        transports: [...transports],
        name,
        addedAt: at,
      })
      .onConflictDoNothing({ target: passkeys.credentialId })
      .returning({ id: passkeys.id })
    if (!added) return refused('already-added')
    await recordAudit(tx, { action: 'passkey.added', by, about: by.subjectId, at })
    await tell(tx, { by, key: `passkey-added:${added.id}`, letter: passkeyAddedLetter, at })
    return done(undefined)
  })
}

type NotRemoved = 'not-found' | 'passkey-needed' | 'last-passkey'

/** Removes one of a person's own passkeys, and tells them so. The last one stays for as long as its owner requires it. */
export async function removePasskey(by: FreshSubject, passkeyId: string, at: Date): Promise<Outcome<void, NotRemoved>> {
  if (!isId(passkeyId)) return refused('not-found')
  return transaction(async (tx) => {
    await lockPerson(tx, by.subjectId)
    if (await lacksPasskey(tx, by)) return refused('passkey-needed')
    const last = (await tx.$count(passkeys, eq(passkeys.subjectId, by.subjectId))) === 1
    if (last && (await isPasskeyRequired(tx, by.subjectId))) return refused('last-passkey')
    const own = and(eq(passkeys.id, passkeyId), eq(passkeys.subjectId, by.subjectId))
    const gone = await tx.delete(passkeys).where(own).returning({ id: passkeys.id })
    if (gone.length === 0) return refused('not-found')
    await recordAudit(tx, { action: 'passkey.removed', by, about: by.subjectId, at })
    await tell(tx, { by, key: `passkey-removed:${passkeyId}`, letter: passkeyRemovedLetter, at })
    return done(undefined)
  })
}

type Clearing = { by: Subject; since: Date; at: Date }

/** Within another deed, where those who read the mail may have added a passkey of their own. */
export async function removePasskeysSince(tx: Transaction, { by, since, at }: Clearing): Promise<void> {
  const gone = await tx
    .delete(passkeys)
    .where(and(eq(passkeys.subjectId, by.subjectId), gt(passkeys.addedAt, since)))
    .returning({ id: passkeys.id })
  if (gone.length > 0)
    await recordAudit(tx, { action: 'passkey.removed', by, about: by.subjectId, detail: { passkeys: gone.length }, at })
}
