import { outbox } from '#db/schema/records.ts'
import { copied, copiedSealed, internal, link } from '#lib/data-map/column.ts'
import { holding } from '#lib/data-map/holding.ts'
import { direct } from '#lib/data-map/person-path.ts'
import { asLongAs } from '#lib/data-map/term.ts'
import { removeLetterFile } from '#lib/storage/letter-files.ts'
import { showMessage } from './message.ts'

export const messageHolding = holding(outbox, {
  title: 'Messages we sent you',
  category: 'messages',
  purposes: ['important-notices', 'announcements', 'security'],
  source: 'This site, when it wrote to you',
  recipients: ['The mail provider that carries the message'],
  person: direct(outbox.subjectId),
  key: outbox.id,
  order: outbox.createdAt,
  range: outbox.createdAt,
  keep: asLongAs('you delete your account; the text and the address are forgotten once delivered, or after 30 days'),
  columns: {
    id: internal,
    key: internal,
    kind: copied('Kind'),
    channel: copied('Way'),
    subjectId: link,
    reference: copied('Reference'),
    subjectLine: copied('Subject'),
    message: copiedSealed('Text, while we still hold it', showMessage),
    createdAt: copied('Written'),
    deliveredAt: copied('Delivered'),
    attempts: copied('Tries'),
    nextAttemptAt: internal,
    lastFailure: copied('Why the last try failed'),
  },
  beside: { what: 'the file of the message, where no mail server is set', remove: removeLetterFile },
  erase: { way: 'delete-rows' },
})
