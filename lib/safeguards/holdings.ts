import { safeguardEntries } from '#db/schema/safeguards.ts'
import { copied, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { asLongAs } from '#lib/data-map/term.ts'

export const safeguardHolding = holding(safeguardEntries, {
  title: 'Safeguards that you chose',
  category: 'sign-in',
  purposes: ['security'],
  source: 'You; or this site, when a lost passkey was replaced',
  recipients: [],
  person: direct(safeguardEntries.subjectId),
  key: safeguardEntries.id,
  order: safeguardEntries.at,
  keep: asLongAs('you delete your account'),
  columns: {
    id: internal,
    sequence: internal,
    subjectId: link,
    kind: copied('What'),
    choice: copied('Choice'),
    source: copied('Who chose'),
    at: copied('When'),
  },
  erase: { way: 'delete-rows', ledger: true },
})
