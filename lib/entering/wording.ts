import type { AnswerChannel } from '#lib/requests/vocabulary.ts'
import type { EntryChannel } from './vocabulary.ts'

/** How it came, as staff choose it. */
export const entryChannelWords = {
  post: 'By post',
  phone: 'By phone',
  email: 'By e-mail to one of our mailboxes',
} as const satisfies Record<EntryChannel, string>

export const answerWords = {
  mail: 'By e-mail',
  post: 'On paper, by post',
} as const satisfies Record<AnswerChannel, string>

/** Unless they ask otherwise, people are answered the way they wrote. */
export const answerByDefault = {
  post: 'post',
  phone: 'mail',
  email: 'mail',
} as const satisfies Record<EntryChannel, AnswerChannel>
