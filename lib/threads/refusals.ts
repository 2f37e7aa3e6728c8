import { mostFilesWithMessages } from '#lib/request-files/vocabulary.ts'
import type { AnswerRefusal } from './answer-message.ts'
import type { PlaceRefusal } from './place-redaction.ts'
import type { WriteRefusal } from './write-message.ts'

export const writeRefusals = {
  'not-found': 'There is no such request.',
  'too-often': 'You have written often today. Wait until tomorrow, or send us an e-mail.',
  'too-many-files': `You have sent us ${mostFilesWithMessages} files about this request, and that is the most there can be.`,
} as const satisfies Record<WriteRefusal, string>

export const answerRefusals = {
  'not-found': 'There is no such request.',
  'nobody-there': 'The account has been deleted: there is nobody to read this any more.',
} as const satisfies Record<AnswerRefusal, string>

export const placeRefusals = {
  'not-found': 'There is no such message.',
  'own-data': 'This is about you: somebody else has to do it.',
  'too-late': 'The copy is being made or has been released, or the request has ended. Bars cannot be changed any more.',
  'not-in-message': 'These words are not in the message. Copy them from it, exactly.',
} as const satisfies Record<PlaceRefusal, string>
