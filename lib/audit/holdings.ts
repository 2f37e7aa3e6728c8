import { auditEvents } from '#db/schema/records.ts'
import { freshProofKinds } from '#lib/auth/vocabulary.ts'
import { copied, copiedAs, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { byHash } from '#lib/data-map/person-path.ts'
import { factsIn, wordsOfMark } from '#lib/data-map/show.ts'
import { months } from '#lib/data-map/term.ts'
import { proofKinds, requestEvents, requestStates } from '#lib/requests/vocabulary.ts'
import { pseudonym } from '#lib/sealing/keyed-hash.ts'

// 'request.carry-out' reads as 'Request: carry out'.
const action = {
  show: (value: unknown) => {
    const deed = /^([a-z]+)\.([a-z-]+)$/.exec(String(value))
    return deed ? `${wordsOfMark(deed[1] ?? '')}: ${wordsOfMark(deed[2] ?? '').toLowerCase()}` : String(value)
  },
}

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
    action: copiedAs('What was done', action),
    actorKind: copied('Done by'),
    actor: internal,
    about: link,
    reference: copied('Reference'),
    detail: copiedAs('Facts', factsIn(requestStates, requestEvents, proofKinds, freshProofKinds)),
  },
  erase: { way: 'keep', because: 'audit-trail' },
})
