import { entryDrafts } from '#db/schema/entering.ts'
import { copied, copiedSealed, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { endsAt } from '#lib/data-map/term.ts'
import { showEntry } from './entry.ts'

export const entryDraftHolding = holding(entryDrafts, {
  title: 'Letters and calls that staff are entering',
  category: 'requests',
  purposes: ['answers', 'legal-duty'],
  source: 'Our staff, from what you wrote or said',
  recipients: [],
  person: direct(entryDrafts.subjectId),
  key: entryDrafts.id,
  order: entryDrafts.createdAt,
  keep: endsAt(entryDrafts.expiresAt, 'it is entered, or 24 hours have passed'),
  columns: {
    id: internal,
    staffId: internal,
    subjectId: link,
    content: copiedSealed('What was typed', showEntry),
    createdAt: copied('Begun'),
    expiresAt: copied('Ends'),
  },
  erase: { way: 'delete-rows' },
})
