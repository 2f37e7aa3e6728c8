import type { AnswerAskedRefusal } from './answer-asked.ts'
import type { AskIdentityRefusal } from './ask-identity.ts'
import type { CloseRefusal } from './close-unanswered.ts'
import { daysAfterReminder } from './closing.ts'
import type { ConfirmIdentityRefusal } from './confirm-identity.ts'
import type { ExtendRefusal } from './extend-request.ts'
import { fewestFacts } from './matched-facts.ts'

export const askRefusals = {
  'not-found': 'There is no such request.',
  'own-data': 'This is about you: somebody else has to do it.',
  'nobody-there': 'The account has been deleted: there is nobody to ask any more.',
  'already-decided': 'This has been decided, so there is nothing left to ask.',
  'waits-for-second-person': 'A first decision waits for its second person. Have it sent back before you ask.',
  'asked-already': 'The person has been asked already, and has not answered yet.',
  'no-way-chosen': 'Choose at least one way in which they can show that it is them.',
  'not-of-this-person':
    'This person cannot be asked for that. Whoever holds an account shows it by the account, never by a document.',
} as const satisfies Record<AskIdentityRefusal, string>

export const answerAskedRefusals = {
  'not-found': 'There is no such request.',
  'nothing-asked': 'We are not waiting for an answer any more. The page shows how it stands now.',
  'nobody-there': 'The account has been deleted: the answer cannot be kept.',
  'day-ahead': 'The day on which it reached us cannot lie ahead.',
  'day-before-asked': 'The answer cannot have come before we asked.',
} as const satisfies Record<AnswerAskedRefusal, string>

export const confirmIdentityRefusals = {
  'not-found': 'There is no such request.',
  'nothing-to-show': 'Nobody doubts that it is you any more. The page shows how it stands now.',
  'other-proof-asked':
    'We asked for something else to show that it is you. Confirm with your passkey, or answer in words.',
  'too-few-facts': `Tick at least ${fewestFacts} facts that matched.`,
  'own-data': 'This is about you: somebody else has to do it.',
} as const satisfies Record<ConfirmIdentityRefusal, string>

export const closeRefusals = {
  'not-found': 'There is no such request.',
  'own-data': 'This is about you: somebody else has to do it.',
  'not-waiting': 'We are not waiting for an answer to this request.',
  'not-reminded': 'The person has not been reminded yet. The reminder leaves by itself.',
  'too-early': `It is too early: the page says from when. A reminder needs ${daysAfterReminder} days to be answered.`,
} as const satisfies Record<CloseRefusal, string>

export const extendRefusals = {
  'not-found': 'There is no such request.',
  'own-data': 'This is about you: somebody else has to do it.',
  'not-open': 'There is no answer to come any more, so nothing can take longer.',
  'no-extension': 'The law of this person allows no more time.',
  'already-extended': 'More time was taken already. The law allows it once.',
  'too-late': 'The last day has passed. More time has to be taken, and the person told, before it.',
  'our-own-period':
    'The law’s own time is over. What runs since the appeal succeeded is our own period, and no law gives more of it.',
  'already-answered': 'This has been answered, so there is no clock left to extend.',
} as const satisfies Record<ExtendRefusal, string>
