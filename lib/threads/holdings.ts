import { type SQL, sql } from 'drizzle-orm'
import { redactions, threadMessages, threadPeople, threads } from '#db/schema/threads.ts'
import { copied, copiedSealed, internal, link, redacted, withheldSealed } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct, through } from '#lib/data-map/person-path.ts'
import { asLongAs, months } from '#lib/data-map/term.ts'
import { forgetInThreads, forgetWordsInThreads } from './forget-in-threads.ts'
import { redactMessages, redactThreads } from './release-queries.ts'

const conversation = {
  category: 'questions',
  purposes: ['answers', 'legal-duty'],
  recipients: [],
} as const
const ofPerson = direct(threadPeople.subjectId)
const ofThread = { table: threadPeople, key: threadPeople.threadId, person: ofPerson }

const withOthers = (thread: SQL | typeof threads.id | typeof threadMessages.threadId, subjectId: string) =>
  sql`exists (select 1 from ${threadPeople} where ${threadPeople.threadId} = ${thread} and ${threadPeople.subjectId} <> ${subjectId}::uuid)`

/** A thread that concerns nobody any more has ended; the others do 24 months after their last message. */
const lastMessage = sql`(case when exists (select 1 from thread_people where thread_people.thread_id = threads.id)
  then coalesce((select max(thread_messages.at) from thread_messages where thread_messages.thread_id = threads.id), threads.opened_at)
  else '-infinity'::timestamptz end)`
const withThread = asLongAs('the conversation ends, 24 months after its last message')

export const threadHolding = holding(threads, {
  ...conversation,
  title: 'Conversations',
  source: 'You, somebody else who takes part, or our staff',
  person: through(threads.id, ofThread),
  key: threads.id,
  order: threads.openedAt,
  keep: months(24, 'its last message', lastMessage),
  columns: {
    id: internal,
    kind: copied('Kind'),
    requestId: internal,
    reference: copied('Reference'),
    subjectLine: redacted(copiedSealed('Subject')),
    openedBy: redacted(copied('Begun by')),
    openerId: link,
    openedAt: copied('Begun'),
    closedAt: copied('Closed'),
    dueOn: copied('Answer due'),
    answeredAt: copied('Answered'),
  },
  redact: redactThreads,
  // After its messages, which are counted by themselves and would go with it.
  turn: 'late',
  erase: {
    way: 'delete-rows',
    only: (subjectId) => sql`not ${withOthers(threads.id, subjectId)}`,
    rest: 'also-about-others',
  },
})

export const threadMessageHolding = holding(threadMessages, {
  ...conversation,
  title: 'Messages in conversations',
  source: 'You, somebody else who takes part, or our staff',
  person: through(threadMessages.threadId, ofThread),
  key: threadMessages.id,
  order: threadMessages.at,
  range: threadMessages.at,
  keep: withThread,
  columns: {
    id: internal,
    threadId: internal,
    author: redacted(copied('Written by')),
    subjectId: link,
    staffId: internal,
    body: redacted(copiedSealed('Message')),
    at: copied('When'),
  },
  redact: redactMessages,
  forget: forgetWordsInThreads,
  erase: {
    way: 'delete-rows',
    only: (subjectId) =>
      sql`(${threadMessages.subjectId} is not distinct from ${subjectId}::uuid or not ${withOthers(threadMessages.threadId, subjectId)})`,
    rest: 'also-about-others',
  },
})

export const threadPersonHolding = holding(threadPeople, {
  ...conversation,
  title: 'That you take part in a conversation',
  source: 'This site, when you or our staff began it',
  person: ofPerson,
  key: threadPeople.id,
  order: threadPeople.joinedAt,
  keep: withThread,
  columns: { id: internal, threadId: internal, subjectId: link, joinedAt: copied('Since') },
  turn: 'late',
  forget: forgetInThreads,
  // Of a conversation that is only this person's, it has gone with the conversation.
  erase: {
    way: 'delete-rows',
    only: (subjectId) =>
      sql`exists (select 1 from ${threadPeople} as other where other.thread_id = ${threadPeople.threadId} and other.subject_id <> ${subjectId}::uuid)`,
  },
})

export const redactionHolding = holding(redactions, {
  ...conversation,
  title: 'Passages left out of your copy',
  source: 'Our staff, before your copy was given out',
  person: direct(redactions.subjectId),
  key: redactions.id,
  order: redactions.placedAt,
  keep: withThread,
  columns: {
    id: internal,
    messageId: internal,
    subjectId: link,
    passage: withheldSealed(
      'Passage left out of a message',
      'Our staff left it out of the message, for the reason that stands with it: it is not about you, or may not be given out.',
    ),
    reason: copied('Reason'),
    placedBy: internal,
    placedAt: copied('When'),
  },
  erase: { way: 'delete-rows' },
})
