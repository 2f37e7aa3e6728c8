import { sql } from 'drizzle-orm'
import { mailConfirmations } from '#db/schema/auth.ts'
import { accounts, contacts } from '#db/schema/people.ts'
import { copied, copiedSealed, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, either, onlyWhere, through } from '#lib/data-map/person-path.ts'
import { endsAt } from '#lib/data-map/term.ts'

export const confirmationHolding = holding(mailConfirmations, {
  title: 'What waits for your address to be confirmed',
  category: 'requests',
  purposes: ['answers', 'legal-duty'],
  source: 'Whoever typed it, with your address',
  recipients: [],
  person: either(
    direct(mailConfirmations.subjectId),
    onlyWhere(
      sql`${mailConfirmations.subjectId} is null`,
      either(
        through(mailConfirmations.addressHash, {
          table: accounts,
          key: accounts.emailHash,
          person: direct(accounts.subjectId),
        }),
        through(mailConfirmations.addressHash, {
          table: contacts,
          key: contacts.emailHash,
          person: direct(contacts.subjectId),
        }),
      ),
    ),
  ),
  key: mailConfirmations.id,
  order: mailConfirmations.createdAt,
  keep: endsAt(mailConfirmations.expiresAt, 'the link has ended, 24 hours after it was mailed'),
  columns: {
    id: internal,
    purpose: copied('What for'),
    address: copiedSealed('E-mail address'),
    addressHash: internal,
    subjectId: link,
    payload: copiedSealed('What was typed'),
    reference: copied('Reference'),
    linkHash: internal,
    reminderHash: internal,
    createdAt: copied('Mailed'),
    remindedAt: copied('Reminded'),
    expiresAt: copied('Ends'),
    confirmedAt: copied('Confirmed'),
  },
  erase: { way: 'delete-rows' },
})
