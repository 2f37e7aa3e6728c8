import { auditEvents } from '#db/schema/records.ts'
import { copied, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { byHash } from '#lib/data-map/person-path.ts'
import { months } from '#lib/data-map/term.ts'
import { pseudonym } from '#lib/sealing/keyed-hash.ts'

export const auditHolding = holding(auditEvents, {
  title: 'What was done with your account and requests',
  category: 'sign-in',
  purposes: ['security', 'legal-duty'],
  source: 'This site, as it happened',
  recipients: [],
  person: byHash(pseudonym, [auditEvents.about]),
  key: auditEvents.id,
  order: auditEvents.at,
  range: auditEvents.at,
  keep: months(24, 'our answer'),
  columns: {
    id: internal,
    at: copied('When'),
    action: copied('What was done'),
    actorKind: copied('Done by'),
    actor: internal,
    about: link,
    reference: copied('Reference'),
    detail: copied('Facts'),
  },
  erase: { way: 'keep', because: 'audit-trail' },
})
