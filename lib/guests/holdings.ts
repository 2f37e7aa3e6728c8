import { sql } from 'drizzle-orm'
import { followSessions, guestDrafts } from '#db/schema/guests.ts'
import { accounts, contacts } from '#db/schema/people.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { copied, internal, withheldSealed } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, either, onlyWhere, through } from '#lib/data-map/person-path.ts'
import { endsAt } from '#lib/data-map/term.ts'

/** Nobody has shown whose it is: an address that was typed leads to whoever is known by it, and to nobody otherwise. */
const byAddress = either(
  through(guestDrafts.addressHash, {
    table: accounts,
    key: accounts.emailHash,
    person: direct(accounts.subjectId),
  }),
  through(guestDrafts.addressHash, {
    table: contacts,
    key: contacts.emailHash,
    person: direct(contacts.subjectId),
  }),
)

export const guestDraftHolding = holding(guestDrafts, {
  title: 'Requests begun without an account',
  category: 'requests',
  purposes: ['answers', 'legal-duty'],
  source: 'Whoever typed it',
  recipients: [],
  person: byAddress,
  key: guestDrafts.id,
  order: guestDrafts.createdAt,
  keep: endsAt(guestDrafts.expiresAt, '24 hours have passed'),
  columns: {
    id: internal,
    tokenHash: internal,
    answers: withheldSealed(
      'What was typed',
      'Somebody typed your address and has not shown that it is theirs: the words may be another person’s. They are deleted after 24 hours.',
    ),
    addressHash: internal,
    reference: copied('Reference'),
    createdAt: copied('Begun'),
    expiresAt: copied('Ends'),
  },
  erase: { way: 'delete-rows' },
})

export const followSessionHolding = holding(followSessions, {
  title: 'Where your request is followed without an account',
  category: 'sign-in',
  purposes: ['security'],
  source: 'This site, when the mailed code was typed',
  recipients: [],
  person: either(
    onlyWhere(
      sql`${followSessions.representativeId} is null`,
      through(followSessions.requestId, { table: requests, key: requests.id, person: direct(requests.subjectId) }),
    ),
    through(followSessions.representativeId, {
      table: representatives,
      key: representatives.id,
      person: direct(representatives.subjectId),
    }),
  ),
  key: followSessions.id,
  order: followSessions.provedAt,
  keep: endsAt(followSessions.expiresAt, 'half an hour has passed'),
  columns: {
    id: internal,
    tokenHash: internal,
    requestId: internal,
    representativeId: internal,
    provedAt: copied('Code typed'),
    expiresAt: copied('Ends'),
  },
  turn: 'first',
  erase: { way: 'delete-rows' },
})
