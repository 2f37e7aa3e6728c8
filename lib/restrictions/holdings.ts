import { restrictions } from '#db/schema/children.ts'
import { copied, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { months } from '#lib/data-map/term.ts'

export const restrictionHolding = holding(restrictions, {
  title: 'When we only kept your data and did not use it',
  category: 'requests',
  purposes: ['legal-duty'],
  source: 'This site, after somebody told us that an account is a child’s',
  recipients: [],
  person: direct(restrictions.subjectId),
  key: restrictions.id,
  order: restrictions.placedAt,
  keep: months(24, 'it was lifted', restrictions.liftedAt),
  columns: {
    id: internal,
    subjectId: link,
    because: copied('Reason'),
    requestId: internal,
    placedAt: copied('Since'),
    placedBy: internal,
    liftedAt: copied('Until'),
    liftedBy: internal,
  },
  erase: { way: 'keep', because: 'record-of-requests' },
})
