import { preferenceEntries, switchEntries } from '#db/schema/preferences.ts'
import { copied, copiedAs, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { inTitlesOf, inWordsOf } from '#lib/data-map/show.ts'
import { asLongAs } from '#lib/data-map/term.ts'
import { messageChannelWords, switchWords, topicWords } from './wording.ts'

export const preferenceHolding = holding(preferenceEntries, {
  title: 'What you chose to be contacted about',
  category: 'contact-preferences',
  purposes: ['announcements', 'legal-duty'],
  source: 'You; or the company’s earlier system',
  recipients: [],
  person: direct(preferenceEntries.subjectId),
  key: preferenceEntries.id,
  order: preferenceEntries.at,
  keep: asLongAs('you delete your account'),
  columns: {
    id: internal,
    sequence: internal,
    subjectId: link,
    topic: copiedAs('Topic', inTitlesOf(topicWords)),
    channel: copiedAs('Channel', inWordsOf(messageChannelWords)),
    choice: copied('Choice'),
    wording: copied('What you were shown'),
    source: copied('Where you chose'),
    at: copied('When'),
  },
  erase: { way: 'delete-rows', ledger: true },
})

export const switchHolding = holding(switchEntries, {
  title: 'Your switches for sharing, sale and sensitive use',
  category: 'contact-preferences',
  purposes: ['legal-duty'],
  source: 'You',
  recipients: [],
  person: direct(switchEntries.subjectId),
  key: switchEntries.id,
  order: switchEntries.at,
  keep: asLongAs('you delete your account'),
  columns: {
    id: internal,
    sequence: internal,
    subjectId: link,
    name: copiedAs('Switch', inTitlesOf(switchWords)),
    choice: copied('Choice'),
    wording: copied('What you were shown'),
    source: copied('Where you chose'),
    at: copied('When'),
  },
  erase: { way: 'delete-rows', ledger: true },
})
