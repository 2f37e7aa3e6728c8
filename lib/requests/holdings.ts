import { isNotNull, sql } from 'drizzle-orm'
import { holds } from '#db/schema/erasures.ts'
import { clockEntries, corrections, decisions, requestDrafts, requests, timelineEntries } from '#db/schema/requests.ts'
import { isWrittenAddress, showMailingAddress } from '#lib/accounts/mailing-address.ts'
import { copied, copiedAs, copiedSealed, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, through } from '#lib/data-map/person-path.ts'
import { endsAt, months } from '#lib/data-map/term.ts'
import { recordShown } from './record-shown.ts'

const record = { category: 'requests', purposes: ['legal-duty'], recipients: [] } as const
const ofRequest = { table: requests, key: requests.id, person: direct(requests.subjectId) }
const showAnswers = (plain: string) =>
  Object.entries(JSON.parse(plain) as Record<string, unknown>)
    .map(([question, answer]) => `${question}: ${Array.isArray(answer) ? answer.join(', ') : String(answer)}`)
    .join('\n')
const showCorrected = (plain: string) => (isWrittenAddress(plain) ? showMailingAddress(plain) : plain)
const afterAnswer = months(24, 'our answer')
const kept = { way: 'keep', because: 'record-of-requests' } as const

const beingCarriedOut = sql`(${requests.kind} = 'deletion' and ${requests.state} in ('carrying-out', 'delayed-by-us'))`
const answered = { is: sql`(${isNotNull(requests.endedAt)} or ${beingCarriedOut})`, said: 'once the request has ended' }

export const requestHolding = holding(requests, {
  ...record,
  title: 'Requests',
  source: 'You, or somebody who acts for you',
  person: direct(requests.subjectId),
  key: requests.id,
  order: requests.receivedAt,
  keep: afterAnswer,
  columns: {
    id: internal,
    reference: copied('Reference'),
    subjectId: link,
    kind: copiedAs('Kind', recordShown.kind),
    concernsChild: copied('Concerns a child’s account'),
    state: copiedAs('State', recordShown.state),
    channel: copiedAs('How it reached us', recordShown.channel),
    answerBy: copiedAs('How we answer', recordShown.answerBy),
    regime: copiedAs('Law it is handled under', recordShown.regime),
    region: copiedAs('Region', recordShown.region),
    details: copiedSealed('What you asked', showAnswers),
    receivedAt: copied('Received'),
    receivedOn: copied('Received on'),
    legalDue: copied('Due by law'),
    targetDue: copied('Due by our own target'),
    releaseAt: copied('Released from'),
    releaseStoppedAt: copied('Release stopped'),
    stopHash: internal,
    coolingOffEndsAt: copied('Can be undone until'),
    coolingOffWaivedAt: copied('You asked not to wait'),
    decidedAt: copied('Decided'),
    endedAt: copied('Ended'),
    recourseEndsAt: copied('You can object to it until'),
    addressHash: internal,
    idempotencyKey: internal,
    enteredOn: copied('Entered by our staff on'),
    letterId: internal,
    lateReason: copiedSealed('Why it was entered later'),
  },
  // The address hash stays, so that the person can follow the request by reference and address without an account.
  // What was asked stays while it is still to be answered: without it nobody could decide, nor tell what may be given out.
  erase: { ...kept, blank: { details: null, lateReason: null }, blankOnce: answered },
})

export const clockHolding = holding(clockEntries, {
  ...record,
  title: 'Clock of a request',
  source: 'This site and staff, as the request went on',
  person: through(clockEntries.requestId, ofRequest),
  key: clockEntries.id,
  order: clockEntries.at,
  keep: afterAnswer,
  columns: {
    id: internal,
    requestId: internal,
    kind: copied('What happened'),
    on: copied('Day'),
    reason: copied('Reason'),
    at: copied('When'),
  },
  erase: kept,
})

export const timelineHolding = holding(timelineEntries, {
  ...record,
  title: 'Timeline of a request',
  source: 'This site and staff, as the request went on',
  person: through(timelineEntries.requestId, ofRequest),
  key: timelineEntries.id,
  order: timelineEntries.at,
  keep: afterAnswer,
  columns: {
    id: internal,
    requestId: internal,
    word: copiedAs('What happened', recordShown.timeline),
    actor: copiedAs('Done by', recordShown.actor),
    detail: copiedAs('Facts', recordShown.facts),
    at: copied('When'),
  },
  erase: kept,
})

export const decisionHolding = holding(decisions, {
  ...record,
  title: 'Decisions',
  source: 'Our staff',
  person: through(decisions.requestId, ofRequest),
  key: decisions.id,
  order: decisions.decidedAt,
  keep: afterAnswer,
  columns: {
    id: internal,
    requestId: internal,
    category: copiedAs('Category', recordShown.category),
    outcome: copied('Outcome'),
    reason: copied('Reason'),
    ground: copied('Ground in law'),
    explanation: copiedSealed('Explanation'),
    decidedBy: internal,
    decidedAt: copied('Decided'),
    approvedBy: internal,
    approvedAt: copied('Approved by a second person'),
    leftOut: copiedAs('Left out', recordShown.leftOut),
    settlesAt: copied('Letter leaves'),
    settledAt: copied('Stands since'),
    setAsideAt: copied('Set aside'),
    setAsideAs: copiedAs('Set aside how', recordShown.setAside),
    setAsideBy: internal,
  },
  erase: kept,
})

export const correctionHolding = holding(corrections, {
  ...record,
  title: 'Corrections',
  source: 'You, or somebody who acts for you',
  person: through(corrections.requestId, ofRequest),
  key: corrections.id,
  order: corrections.id,
  keep: afterAnswer,
  columns: {
    id: internal,
    requestId: internal,
    field: copied('Field'),
    before: copiedSealed('Before', showCorrected),
    after: copiedSealed('After', showCorrected),
    appliedAt: copied('Corrected'),
  },
  erase: { way: 'delete-rows' },
})

export const draftHolding = holding(requestDrafts, {
  ...record,
  title: 'Requests you began',
  source: 'You',
  person: direct(requestDrafts.subjectId),
  key: requestDrafts.id,
  order: requestDrafts.createdAt,
  keep: endsAt(requestDrafts.expiresAt, 'you send it, or 24 hours have passed'),
  columns: {
    id: internal,
    subjectId: link,
    kind: copiedAs('Kind', recordShown.kind),
    details: copiedSealed('What you typed', showAnswers),
    createdAt: copied('Begun'),
    expiresAt: copied('Ends'),
  },
  erase: { way: 'delete-rows' },
})

export const holdHolding = holding(holds, {
  ...record,
  title: 'Legal holds',
  source: 'Our staff',
  person: direct(holds.subjectId),
  key: holds.id,
  order: holds.placedAt,
  keep: afterAnswer,
  columns: {
    id: internal,
    subjectId: link,
    reason: copied('Reason'),
    law: copied('Law'),
    placedBy: internal,
    placedAt: copied('Placed'),
    reviewOn: copied('Looked at again on'),
    liftedAt: copied('Lifted'),
    liftedBy: internal,
  },
  erase: kept,
})
