import { sql } from 'drizzle-orm'
import { index, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { proofBases, roles } from '#lib/representatives/vocabulary.ts'
import { digest, id, moment, sealed } from '../columns.ts'
import { staffMembers } from './auth.ts'
import { subjects } from './people.ts'
import { requests } from './requests.ts'

/** Somebody who acts for the person of a request. How to reach them stands with the contact of their own mailbox, so that it is held once. */
export const representatives = pgTable(
  'representatives',
  {
    id: id(),
    requestId: uuid('request_id')
      .notNull()
      .references(() => requests.id),
    role: text('role', { enum: roles }).notNull(),
    subjectId: uuid('subject_id')
      .notNull()
      .references(() => subjects.id),
    /** Finds the request by reference and the representative's own address, as `requests.addressHash` does for the person. */
    addressHash: digest('address_hash').notNull(),
    /** In the representative's words: why they act. */
    statement: sealed('statement'),
    /** Where no address of the person was given: a postal address, or the name used on the site. */
    named: sealed('named'),
    confirmedAt: moment('confirmed_at'),
    /** Hash of the token in the newest link by which the person answers; a newer one ends it. */
    tokenHash: digest('token_hash'),
    permissionAskedAt: moment('permission_asked_at'),
    permissionRemindedAt: moment('permission_reminded_at'),
    permissionGivenAt: moment('permission_given_at'),
    permissionRefusedAt: moment('permission_refused_at'),
    /** Staff were shown enough without the person's answer. */
    acceptedAt: moment('accepted_at'),
    acceptedBy: uuid('accepted_by').references(() => staffMembers.id),
    acceptedFor: text('accepted_for', { enum: proofBases }),
  },
  (table) => [
    uniqueIndex('representatives_request').on(table.requestId),
    uniqueIndex('representatives_token').on(table.tokenHash),
    index('representatives_subject').on(table.subjectId),
    index('representatives_address').on(table.addressHash),
    index('representatives_waiting')
      .on(table.permissionAskedAt)
      .where(sql`${table.permissionGivenAt} is null and ${table.permissionRemindedAt} is null`),
  ],
)
