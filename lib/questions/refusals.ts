import type { AnswerRefusal } from './answer-question.ts'
import type { AskRefusal } from './ask-question.ts'
import type { CloseRefusal } from './close-question.ts'
import type { ConfirmRefusal } from './confirm-question.ts'
import type { SubmitRefusal } from './submit-question.ts'
import type { WriteRefusal } from './write-to-question.ts'

const gone = 'There is no such question.'

export const submitQuestionRefusals = {
  'too-often': 'You have asked for several letters in the last hour. Open the newest one, or try again in an hour.',
} as const satisfies Record<SubmitRefusal, string>

export const confirmQuestionRefusals = {
  ended: 'This link has ended: it was used already, or is older than 24 hours. Ask your question again.',
} as const satisfies Record<ConfirmRefusal, string>

export const askRefusals = {
  'too-often': 'You have written often today. Wait until tomorrow, or send us an e-mail.',
  'not-found': 'This account has been deleted, so nothing was sent.',
} as const satisfies Record<AskRefusal, string>

export const writeRefusals = {
  'not-found': gone,
  'too-often': 'You have written often today. Wait until tomorrow, or send us an e-mail.',
} as const satisfies Record<WriteRefusal, string>

export const answerQuestionRefusals = {
  'not-found': gone,
  'nobody-there': 'Whoever asked this has been deleted: there is nobody to read an answer any more.',
} as const satisfies Record<AnswerRefusal, string>

export const closeRefusals = {
  'not-found': gone,
  'not-answered': 'Answer it first: a question is closed when it is answered.',
} as const satisfies Record<CloseRefusal, string>
