import { clockWarnings, requests } from '#db/schema/requests.ts'
import { copied, copiedAs, internal } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, through } from '#lib/data-map/person-path.ts'
import { months } from '#lib/data-map/term.ts'
import { recordShown } from './record-shown.ts'

export const warningHolding = holding(clockWarnings, {
  category: 'requests',
  purposes: ['legal-duty'],
  recipients: [],
  title: 'Due dates that came near or were missed',
  source: 'This site, as the days went by',
  person: through(clockWarnings.requestId, {
    table: requests,
    key: requests.id,
    person: direct(requests.subjectId),
  }),
  key: clockWarnings.id,
  order: clockWarnings.at,
  keep: months(24, 'our answer'),
  columns: {
    id: internal,
    requestId: internal,
    kind: copiedAs('What was noted', recordShown.dueNote),
    dueOn: copied('Due date'),
    at: copied('When'),
  },
  erase: { way: 'keep', because: 'record-of-requests' },
})
