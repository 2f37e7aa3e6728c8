import { sql } from 'drizzle-orm'
import { accounts, contacts } from '#db/schema/people.ts'
import { addressRecoveries } from '#db/schema/safeguards.ts'
import { copied, internal, link, withheldSealed } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, either, onlyWhere, through } from '#lib/data-map/person-path.ts'
import { months } from '#lib/data-map/term.ts'

const byAddress = addressRecoveries.newAddressHash
const typedByAsker = 'Whoever asked typed it, and that may be somebody else. It is deleted when the matter is closed.'

export const addressRecoveryHolding = holding(addressRecoveries, {
  title: 'Messages that the mailbox of your account is gone',
  category: 'sign-in',
  purposes: ['security', 'answers'],
  source: 'Whoever asked, at an address that they confirmed',
  recipients: [],
  person: either(
    direct(addressRecoveries.subjectId),
    onlyWhere(
      sql`${addressRecoveries.subjectId} is null`,
      either(
        through(byAddress, { table: accounts, key: accounts.emailHash, person: direct(accounts.subjectId) }),
        through(byAddress, { table: contacts, key: contacts.emailHash, person: direct(contacts.subjectId) }),
      ),
    ),
  ),
  key: addressRecoveries.id,
  order: addressRecoveries.receivedAt,
  keep: months(24, 'it was closed', addressRecoveries.closedAt),
  columns: {
    id: internal,
    reference: copied('Reference'),
    subjectId: link,
    oldAddress: withheldSealed('Address that is gone', typedByAsker),
    newAddress: withheldSealed('New address', typedByAsker),
    newAddressHash: internal,
    name: withheldSealed('Name', typedByAsker),
    words: withheldSealed('What they remember', typedByAsker),
    passkeyLost: copied('The passkey is lost too'),
    state: copied('State'),
    receivedAt: copied('Received'),
    waitsUntil: copied('The old address could object until'),
    stopHash: internal,
    closedAt: copied('Closed'),
    closedBy: internal,
    declined: copied('Why it was declined'),
  },
  erase: { way: 'delete-rows' },
})
