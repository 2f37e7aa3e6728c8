import { sql } from 'drizzle-orm'
import { mailProofs, passkeyChallenges, passkeys, sessions, staffMembers } from '#db/schema/auth.ts'
import { accounts } from '#db/schema/people.ts'
import { recoveryCodes } from '#db/schema/safeguards.ts'
import { copied, copiedSealed, internal, link, withheld, withheldSealed } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, either, onlyWhere, staffOnly, through } from '#lib/data-map/person-path.ts'
import { asLongAs, endsAt } from '#lib/data-map/term.ts'

const security = { category: 'sign-in', purposes: ['security'], recipients: [] } as const

export const sessionHolding = holding(sessions, {
  ...security,
  title: 'Where you are signed in',
  source: 'This site, when you signed in',
  person: direct(sessions.subjectId),
  key: sessions.id,
  order: sessions.startedAt,
  keep: endsAt(sessions.expiresAt, 'you sign out or the session ends'),
  columns: {
    id: internal,
    tokenHash: internal,
    subjectId: link,
    staffId: internal,
    startedAt: copied('Signed in'),
    lastSeenAt: copied('Last seen'),
    expiresAt: copied('Ends'),
    browser: copied('Browser'),
    secondFactorAt: copied('Second factor shown'),
    freshProofAt: copied('Last proof of identity'),
    freshProofKind: copied('Kind of proof'),
  },
  turn: 'first',
  erase: { way: 'delete-rows' },
})

export const mailProofHolding = holding(mailProofs, {
  ...security,
  title: 'Codes and links mailed to you',
  source: 'This site, when you asked for one',
  person: either(
    direct(mailProofs.subjectId),
    // By the address only where nobody else asked for it: who wants to change to an address does not own it yet.
    onlyWhere(
      sql`${mailProofs.subjectId} is null`,
      through(mailProofs.addressHash, { table: accounts, key: accounts.emailHash, person: direct(accounts.subjectId) }),
    ),
  ),
  key: mailProofs.id,
  order: mailProofs.createdAt,
  keep: endsAt(mailProofs.expiresAt, 'the code has ended, ten minutes after it was mailed'),
  columns: {
    id: internal,
    purpose: copied('What for'),
    address: copiedSealed('E-mail address'),
    addressHash: internal,
    subjectId: link,
    sessionId: internal,
    linkHash: internal,
    codeHash: internal,
    payload: copiedSealed('What you typed when you signed up'),
    tries: copied('Tries'),
    createdAt: copied('Mailed'),
    expiresAt: copied('Ends'),
    usedAt: copied('Used'),
  },
  erase: { way: 'delete-rows' },
})

const neverGivenOut = 'It is what lets your device sign you in, so it is never given out. We hold one for this passkey.'

export const passkeyHolding = holding(passkeys, {
  ...security,
  title: 'Passkeys',
  source: 'Your device, when you added the passkey',
  person: direct(passkeys.subjectId),
  key: passkeys.id,
  order: passkeys.addedAt,
  keep: asLongAs('you remove the passkey or delete your account'),
  columns: {
    id: internal,
    subjectId: link,
    credentialId: withheld('Identifier of the passkey', neverGivenOut),
    publicKey: withheld('Public key of the passkey', neverGivenOut),
    counter: internal,
    transports: copied('How it connects'),
    name: copied('Name'),
    addedAt: copied('Added'),
    lastUsedAt: copied('Last used'),
  },
  erase: { way: 'delete-rows' },
})

export const recoveryCodeHolding = holding(recoveryCodes, {
  ...security,
  title: 'Printed recovery codes',
  source: 'This site, when you asked for them',
  person: direct(recoveryCodes.subjectId),
  key: recoveryCodes.id,
  order: recoveryCodes.madeAt,
  keep: asLongAs('you have had new ones for 72 hours, or delete your account'),
  columns: {
    id: internal,
    subjectId: link,
    codeHash: internal,
    madeAt: copied('Made'),
    usedAt: copied('Used'),
    stopHash: internal,
  },
  erase: { way: 'delete-rows' },
})

export const passkeyChallengeHolding = holding(passkeyChallenges, {
  ...security,
  title: 'Passkey questions under way',
  source: 'This site, while you use a passkey',
  person: direct(passkeyChallenges.subjectId),
  key: passkeyChallenges.id,
  order: passkeyChallenges.createdAt,
  keep: endsAt(passkeyChallenges.expiresAt, 'it is answered or some minutes have passed'),
  columns: {
    id: internal,
    browserHash: internal,
    challenge: internal,
    subjectId: link,
    createdAt: copied('Begun'),
    expiresAt: copied('Ends'),
  },
  erase: { way: 'delete-rows' },
})

export const staffHolding = holding(staffMembers, {
  ...security,
  title: 'Members of our staff',
  about: 'staff',
  source: 'The company',
  person: staffOnly,
  key: staffMembers.id,
  order: staffMembers.createdAt,
  keep: asLongAs('24 months after the last decision that names them'),
  columns: {
    id: link,
    name: copied('Name'),
    email: copiedSealed('E-mail address'),
    emailHash: internal,
    roles: copied('Roles'),
    totpSecret: withheldSealed('Second factor', 'It lets them sign in, so it is never given out.'),
    totpEnrolledAt: copied('Second factor added'),
    totpLastStep: internal,
    createdAt: copied('Added'),
    disabledAt: copied('Ended'),
  },
  erase: { way: 'keep', because: 'record-of-requests' },
})
