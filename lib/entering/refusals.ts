import type { EnterRefusal } from '#lib/requests/enter-request.ts'
import type { DayRefusal } from './receipt-day.ts'
import { daysWithoutReason, mostMonthsAgo } from './vocabulary.ts'

export const dayRefusals = {
  'in-future': 'The day on which it came cannot lie ahead',
  'too-old': `It came more than ${mostMonthsAgo} months ago: our record of such a request has ended`,
  'reason-needed': `It came more than ${daysWithoutReason} days ago: say why it is entered only now`,
} as const satisfies Record<DayRefusal, string>

export const enterRefusals = {
  ...dayRefusals,
  'draft-gone':
    'What you typed is kept for 24 hours and is gone now, or has been entered. Look in the queue, then start again.',
  'draft-changed':
    'Your answers were changed in another window. Here they are as they stand now: look them over and enter them.',
  incomplete: 'Something is still missing. Go back, and answer every page.',
  'person-gone': 'This person has been deleted a moment ago. Start again, as for somebody we do not know.',
  'field-gone': 'What the letter wants corrected is no longer there. Go back and choose again.',
} as const satisfies Record<EnterRefusal, string>

export const lookUpRefusals = {
  'two-people': 'The address and the reference lead to two different people. Leave one of them out',
  'too-often': 'You have looked up many people in the last hour. Try again later.',
} as const
