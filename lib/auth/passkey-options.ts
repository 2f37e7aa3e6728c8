import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server'
import { eq } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { passkeys } from '#db/schema/auth.ts'
import { findAccountContact } from '#lib/accounts/contact.ts'
import type { FreshSubject, Subject } from './actor.ts'
import { keepChallenge } from './keep-challenge.ts'
import { relyingParty } from './relying-party.ts'

async function descriptorsOf(subjectId: string) {
  const columns = { id: passkeys.credentialId, transports: passkeys.transports }
  return db().select(columns).from(passkeys).where(eq(passkeys.subjectId, subjectId))
}

/** What a browser needs to make a passkey, and the cookie's token that binds the answer to it. */
export async function registrationOptions(by: FreshSubject, at: Date) {
  const party = relyingParty()
  const contact = await findAccountContact(db(), by.subjectId)
  const options = await generateRegistrationOptions({
    rpName: party.name,
    rpID: party.id,
    userName: contact?.email ?? party.name,
    userDisplayName: contact?.firstName ?? '',
    userID: new Uint8Array(Buffer.from(by.subjectId)),
    attestationType: 'none',
    excludeCredentials: await descriptorsOf(by.subjectId),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  return { options, browser: await keepChallenge(options.challenge, by.subjectId, at) }
}

/** For signing in (`by` null: the browser offers every passkey it has for us), or for a fresh proof of somebody signed in. */
export async function authenticationOptions(by: Subject | null, at: Date) {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    userVerification: 'required',
    ...(by ? { allowCredentials: await descriptorsOf(by.subjectId) } : {}),
  })
  return { options, browser: await keepChallenge(options.challenge, by?.subjectId ?? null, at) }
}
