import { sql } from 'drizzle-orm'
import { appealDrafts, appeals } from '#db/schema/appeals.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { copied, copiedAs, copiedSealed, internal } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, either, onlyWhere, through } from '#lib/data-map/person-path.ts'
import { inTitlesOf, inWordsOf } from '#lib/data-map/show.ts'
import { endsAt, months } from '#lib/data-map/term.ts'
import { recordShown } from '#lib/requests/record-shown.ts'
import { appealOutcomeWords, appealSubjectWords } from './wording.ts'

const record = { category: 'requests', purposes: ['legal-duty'], recipients: [] } as const
const ofRequest = { table: requests, key: requests.id, person: direct(requests.subjectId) }

export const appealHolding = holding(appeals, {
  ...record,
  title: 'Appeals',
  source: 'You, or somebody who acts for you',
  person: through(appeals.requestId, ofRequest),
  key: appeals.id,
  order: appeals.receivedAt,
  keep: months(24, 'our answer'),
  columns: {
    id: internal,
    requestId: internal,
    against: copiedAs('Against', recordShown.state),
    about: copiedAs('What it is about', inTitlesOf(appealSubjectWords)),
    text: copiedSealed('What you wrote'),
    channel: copiedAs('How it reached us', recordShown.channel),
    representativeId: internal,
    enteredBy: internal,
    receivedAt: copied('Received'),
    receivedOn: copied('Received on'),
    dueOn: copied('Decided by, at the latest'),
    extendedOn: copied('We said that we need longer'),
    extensionReason: copied('Why we need longer'),
    lateSince: copied('The last day for it was'),
    admittedBy: internal,
    admittedAt: copied('Accepted although late'),
    note: copiedSealed('About its being late'),
    outcome: copiedAs('Outcome', inWordsOf(appealOutcomeWords)),
    explanation: copiedSealed('Explanation'),
    decidedBy: internal,
    decidedAt: copied('Decided'),
  },
  // California (11 CCR §7101) and Minnesota keep the record of an appeal; what was written in it is asked for by nobody.
  erase: { way: 'keep', because: 'record-of-requests', blank: { text: null } },
})

export const appealDraftHolding = holding(appealDrafts, {
  ...record,
  title: 'Appeals you began',
  source: 'You',
  person: either(
    onlyWhere(sql`${appealDrafts.representativeId} is null`, through(appealDrafts.requestId, ofRequest)),
    through(appealDrafts.representativeId, {
      table: representatives,
      key: representatives.id,
      person: direct(representatives.subjectId),
    }),
  ),
  key: appealDrafts.id,
  order: appealDrafts.createdAt,
  keep: endsAt(appealDrafts.expiresAt, 'you send it, or 24 hours have passed'),
  columns: {
    id: internal,
    requestId: internal,
    representativeId: internal,
    about: copiedAs('What it is about', inTitlesOf(appealSubjectWords)),
    text: copiedSealed('What you typed'),
    createdAt: copied('Begun'),
    expiresAt: copied('Ends'),
  },
  erase: { way: 'delete-rows' },
})
