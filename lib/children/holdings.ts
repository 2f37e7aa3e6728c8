import { childReports } from '#db/schema/children.ts'
import { copied, copiedSealed, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { months } from '#lib/data-map/term.ts'

export const childReportHolding = holding(childReports, {
  title: 'Reports you made about a child’s account',
  category: 'requests',
  purposes: ['answers', 'legal-duty'],
  source: 'You, when you told us',
  recipients: [],
  person: direct(childReports.reporterId),
  key: childReports.id,
  order: childReports.receivedAt,
  keep: months(24, 'our answer', childReports.closedAt),
  columns: {
    id: internal,
    reference: copied('Reference'),
    reporterId: link,
    role: copied('Who you said you are'),
    named: copiedSealed('What you told us to find the account by'),
    // Whether there is an account, and what came of it there, is the other person's.
    requestId: internal,
    keptIn: internal,
    foundBy: internal,
    linkedBy: internal,
    receivedAt: copied('Received'),
    closedAt: copied('Closed'),
    closedBy: internal,
    outcome: copied('What came of it'),
  },
  erase: { way: 'keep', because: 'record-of-requests', blank: { named: null } },
})
