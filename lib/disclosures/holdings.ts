import { disclosures } from '#db/schema/disclosures.ts'
import { copied, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { months } from '#lib/data-map/term.ts'

export const disclosureHolding = holding(disclosures, {
  title: 'Who was given your data',
  category: 'disclosures',
  purposes: ['legal-duty'],
  source: 'This site, when it gave something to somebody; or our staff, who recorded it',
  recipients: [],
  person: direct(disclosures.subjectId),
  key: disclosures.id,
  order: disclosures.at,
  range: disclosures.at,
  keep: months(24, 'it was given', disclosures.at),
  columns: {
    id: internal,
    subjectId: link,
    recipient: internal,
    recipientName: copied('Given to'),
    category: copied('Kind of data'),
    purpose: copied('Purpose'),
    what: copied('What was given'),
    reason: copied('Reason'),
    source: copied('Recorded by'),
    at: copied('When'),
  },
  // GDPR Art. 19: each recipient is told of an erasure, which needs to be known after it.
  erase: { way: 'keep', because: 'record-of-disclosures' },
})
