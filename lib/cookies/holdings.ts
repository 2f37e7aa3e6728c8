import { cookieChoices } from '#db/schema/cookies.ts'
import { copied, internal, link, withheld } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { months } from '#lib/data-map/term.ts'
import { identifiersArePersonal } from '#lib/regimes/identifiers.ts'

export const cookieHolding = holding(cookieChoices, {
  title: 'What you chose about cookies',
  category: 'cookies',
  purposes: ['legal-duty'],
  source: 'You, on our sites; or your browser, by Global Privacy Control',
  recipients: [],
  person: direct(cookieChoices.subjectId),
  key: cookieChoices.id,
  order: cookieChoices.at,
  // `end_ledger_rows` in db/grants.sql knows the same term.
  keep: months(24, 'the choice', cookieChoices.at),
  columns: {
    id: internal,
    sequence: internal,
    subjectId: link,
    visitor: withheld(
      'Browser without an account',
      'We do not know the browser itself, only a mark made with our key. The mark would say nothing to you.',
    ).personalWhere(identifiersArePersonal),
    category: copied('Kind of cookie'),
    choice: copied('Choice'),
    wordingVersion: copied('Version of the words you were shown'),
    source: copied('Where you chose'),
    at: copied('When'),
  },
  erase: { way: 'delete-rows', ledger: true },
})
