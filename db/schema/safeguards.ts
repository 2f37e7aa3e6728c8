import { sql } from 'drizzle-orm'
import { bigserial, boolean, index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { recoveryDeclines, recoveryStates } from '#lib/recovery/vocabulary.ts'
import { safeguardChoices, safeguardKinds, safeguardSources } from '#lib/safeguards/vocabulary.ts'
import { digest, id, moment, sealed } from '../columns.ts'
import { staffMembers } from './auth.ts'
import { subjects } from './people.ts'

/** What a person asked us to require, each change a row that nobody alters; the newest stands. */
export const safeguardEntries = pgTable(
  'safeguard_entries',
  {
    id: id(),
    /** In which order choices were made: two may bear the same moment. */
    sequence: bigserial('sequence', { mode: 'number' }).notNull(),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    kind: text('kind', { enum: safeguardKinds }).notNull(),
    choice: text('choice', { enum: safeguardChoices }).notNull(),
    source: text('source', { enum: safeguardSources }).notNull(),
    at: moment('at').notNull(),
  },
  (table) => [index('safeguard_entries_subject').on(table.subjectId, table.sequence)],
)

/** Printed codes that sign in where the mailbox is gone; each works once. New ones end the old when their owner has had 72 hours to object. */
export const recoveryCodes = pgTable(
  'recovery_codes',
  {
    id: id(),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    codeHash: digest('code_hash').notNull(),
    madeAt: moment('made_at').notNull(),
    usedAt: moment('used_at'),
    /** Of the link in the letter that tells of them; all codes of one sheet have the same. */
    stopHash: text('stop_hash'),
  },
  (table) => [
    uniqueIndex('recovery_codes_hash').on(table.codeHash),
    index('recovery_codes_subject').on(table.subjectId),
    index('recovery_codes_stop').on(table.stopHash),
  ],
)

/** Somebody says that the mailbox of an account is gone. What was typed goes when it is closed. */
export const addressRecoveries = pgTable(
  'address_recoveries',
  {
    id: id(),
    reference: text('reference').notNull(),
    /** Whose account the old address is; null where it is nobody's, which nobody outside learns. */
    subjectId: uuid('subject_id').references(() => subjects.id),
    oldAddress: sealed('old_address'),
    newAddress: sealed('new_address'),
    newAddressHash: digest('new_address_hash'),
    name: sealed('name'),
    words: sealed('words'),
    /** The passkey that the account requires is gone as well. */
    passkeyLost: boolean('passkey_lost').notNull(),
    state: text('state', { enum: recoveryStates }).notNull(),
    receivedAt: moment('received_at').notNull(),
    waitsUntil: moment('waits_until'),
    stopHash: text('stop_hash'),
    closedAt: moment('closed_at'),
    closedBy: uuid('closed_by').references(() => staffMembers.id),
    declined: text('declined', { enum: recoveryDeclines }),
  },
  (table) => [
    uniqueIndex('address_recoveries_reference').on(table.reference),
    uniqueIndex('address_recoveries_stop').on(table.stopHash),
    uniqueIndex('address_recoveries_waiting').on(table.subjectId).where(sql`${table.state} = 'waiting'`),
    index('address_recoveries_subject').on(table.subjectId),
    index('address_recoveries_address').on(table.newAddressHash),
    index('address_recoveries_open').on(table.state, table.receivedAt),
  ],
)
