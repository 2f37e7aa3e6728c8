import { dispatches, paperReturns } from '#db/schema/dispatches.ts'
import { outbox } from '#db/schema/records.ts'
import { copied, copiedAs, copiedSealed, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { inWordsOf } from '#lib/data-map/show.ts'
import { asLongAs, months } from '#lib/data-map/term.ts'
import { removeLetterFile } from '#lib/storage/letter-files.ts'
import { showMessage } from './message.ts'
import { channelWording, dispatchWayWording, returnReasonWording } from './wording.ts'

export const messageHolding = holding(outbox, {
  title: 'Messages we sent you',
  category: 'messages',
  purposes: ['important-notices', 'announcements', 'security'],
  source: 'This site, when it wrote to you',
  recipients: [
    'The mail provider that carries the message',
    'The postal service or courier that carries a printed letter',
  ],
  person: direct(outbox.subjectId),
  key: outbox.id,
  order: outbox.createdAt,
  range: outbox.createdAt,
  keep: asLongAs(
    'you delete your account; the address is forgotten once delivered and the text a week later, in case it comes back, or both after 30 days; the address of a printed letter is forgotten once posted and its text 30 days later',
  ),
  columns: {
    id: internal,
    key: internal,
    kind: copied('Kind'),
    channel: copiedAs('Way', inWordsOf(channelWording)),
    subjectId: link,
    reference: copied('Reference'),
    subjectLine: copied('Subject'),
    message: copiedSealed('Text, while we still hold it', showMessage),
    createdAt: copied('Written'),
    deliveredAt: copied('Delivered'),
    attempts: copied('Tries'),
    nextAttemptAt: internal,
    lastFailure: copied('Why the last try failed'),
    delayedAt: copied('Reported as delayed'),
    bouncedAt: copied('Came back'),
    bounceCode: copied('Code with which it came back'),
    bounceToldAt: internal,
    bounceAnsweredAt: copied('Our staff tried another way'),
    bounceClearedAt: copied('Reached you after all'),
    againOf: internal,
  },
  beside: { what: 'the file of the message, where no mail server is set', remove: removeLetterFile },
  erase: { way: 'delete-rows' },
})

/** Append-only: the proof that a letter or a copy left, kept with the record of the request. */
export const dispatchHolding = holding(dispatches, {
  title: 'Letters and copies brought to you on paper or by phone',
  category: 'requests',
  purposes: ['legal-duty'],
  source: 'Our staff, when it left',
  recipients: ['The postal service or courier that carries it'],
  person: direct(dispatches.subjectId),
  key: dispatches.id,
  order: dispatches.at,
  keep: months(24, 'our answer'),
  columns: {
    id: internal,
    subjectId: link,
    requestId: internal,
    outboxId: internal,
    what: copied('What'),
    way: copiedAs('How', inWordsOf(dispatchWayWording)),
    on: copied('Day'),
    note: copiedSealed('Note'),
    dispatchedBy: internal,
    at: copied('Written down'),
  },
  erase: { way: 'keep', because: 'record-of-requests' },
})

/** Append-only, as the dispatch it belongs to. */
export const paperReturnHolding = holding(paperReturns, {
  title: 'Letters and copies on paper that came back',
  category: 'requests',
  purposes: ['legal-duty'],
  source: 'Our staff, when it came back',
  recipients: [],
  person: direct(paperReturns.subjectId),
  key: paperReturns.id,
  order: paperReturns.at,
  keep: months(24, 'our answer'),
  columns: {
    id: internal,
    dispatchId: internal,
    subjectId: link,
    why: copiedAs('Why', inWordsOf(returnReasonWording)),
    on: copied('Day'),
    recordedBy: internal,
    at: copied('Written down'),
  },
  erase: { way: 'keep', because: 'record-of-requests' },
})
