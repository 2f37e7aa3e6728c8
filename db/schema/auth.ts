import { bigint, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { freshProofKinds, proofPurposes, roles } from '#lib/auth/vocabulary.ts'
import { confirmationPurposes } from '#lib/confirmations/vocabulary.ts'
import { digest, id, moment, sealed } from '../columns.ts'
import { subjects } from './people.ts'

export const staffMembers = pgTable(
  'staff_members',
  {
    id: id(),
    name: text('name').notNull(),
    email: sealed('email').notNull(),
    emailHash: digest('email_hash').notNull(),
    roles: text('roles', { enum: roles }).array().notNull(),
    totpSecret: sealed('totp_secret'),
    totpEnrolledAt: moment('totp_enrolled_at'),
    /** The last TOTP time step that was accepted; a code works once (RFC 6238 §5.2). */
    totpLastStep: bigint('totp_last_step', { mode: 'number' }),
    createdAt: moment('created_at').notNull(),
    disabledAt: moment('disabled_at'),
  },
  (table) => [uniqueIndex('staff_members_email_hash').on(table.emailHash)],
)

/** next-auth's sessions, found by the hash of their token. Either a person's or a staff member's. */
export const sessions = pgTable(
  'sessions',
  {
    id: id(),
    tokenHash: digest('token_hash').notNull(),
    subjectId: uuid('subject_id').references(() => subjects.id),
    staffId: uuid('staff_id').references(() => staffMembers.id),
    startedAt: moment('started_at').notNull(),
    lastSeenAt: moment('last_seen_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    browser: text('browser').notNull(),
    secondFactorAt: moment('second_factor_at'),
    freshProofAt: moment('fresh_proof_at'),
    freshProofKind: text('fresh_proof_kind', { enum: freshProofKinds }),
  },
  (table) => [
    uniqueIndex('sessions_token_hash').on(table.tokenHash),
    index('sessions_subject').on(table.subjectId),
    index('sessions_staff').on(table.staffId),
  ],
)

/** A mailed link and code that prove a mailbox, once, for ten minutes, five tries (decision 7). Asked for known and unknown addresses alike. */
export const mailProofs = pgTable(
  'mail_proofs',
  {
    id: id(),
    purpose: text('purpose', { enum: proofPurposes }).notNull(),
    address: sealed('address').notNull(),
    addressHash: digest('address_hash').notNull(),
    subjectId: uuid('subject_id').references(() => subjects.id),
    sessionId: uuid('session_id'),
    linkHash: digest('link_hash').notNull(),
    codeHash: digest('code_hash').notNull(),
    /** What a sign-up typed, until the address is proved. */
    payload: sealed('payload'),
    tries: integer('tries').notNull().default(0),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [
    uniqueIndex('mail_proofs_link_hash').on(table.linkHash),
    index('mail_proofs_address').on(table.addressHash, table.createdAt),
    index('mail_proofs_expires').on(table.expiresAt),
    index('mail_proofs_subject').on(table.subjectId),
  ],
)

export const passkeys = pgTable(
  'passkeys',
  {
    id: id(),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    credentialId: text('credential_id').notNull(),
    publicKey: text('public_key').notNull(),
    counter: bigint('counter', { mode: 'number' }).notNull(),
    transports: text('transports').array().notNull(),
    name: text('name').notNull(),
    addedAt: moment('added_at').notNull(),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [uniqueIndex('passkeys_credential').on(table.credentialId), index('passkeys_subject').on(table.subjectId)],
)

/** A WebAuthn challenge in progress, bound to a browser by a cookie. */
export const passkeyChallenges = pgTable(
  'passkey_challenges',
  {
    id: id(),
    browserHash: digest('browser_hash').notNull(),
    challenge: text('challenge').notNull(),
    subjectId: uuid('subject_id').references(() => subjects.id),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('passkey_challenges_subject').on(table.subjectId)],
)

/**
 * A link mailed to an address that nobody has proved yet: what was typed waits behind it for 24 hours (decision 11). The table knows
 * nothing of what it is for but the word.
 */
export const mailConfirmations = pgTable(
  'mail_confirmations',
  {
    id: id(),
    purpose: text('purpose', { enum: confirmationPurposes }).notNull(),
    address: sealed('address').notNull(),
    addressHash: digest('address_hash').notNull(),
    /** Whom the thing that waits is about, where it has a subject already. */
    subjectId: uuid('subject_id').references(() => subjects.id),
    /** JSON of what waits, by purpose. */
    payload: sealed('payload'),
    reference: text('reference'),
    linkHash: text('link_hash').notNull(),
    /** The reminder brings a link of its own: the first one is not kept. */
    reminderHash: text('reminder_hash'),
    createdAt: moment('created_at').notNull(),
    remindedAt: moment('reminded_at'),
    expiresAt: moment('expires_at').notNull(),
    confirmedAt: moment('confirmed_at'),
  },
  (table) => [
    uniqueIndex('mail_confirmations_link').on(table.linkHash),
    uniqueIndex('mail_confirmations_reminder').on(table.reminderHash),
    index('mail_confirmations_address').on(table.addressHash),
    index('mail_confirmations_subject').on(table.subjectId),
    index('mail_confirmations_expires').on(table.expiresAt),
  ],
)
