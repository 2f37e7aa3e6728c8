import type { AssignRefusal } from './assign-request.ts'
import type { StrikeRefusal } from './strike-note.ts'
import type { NoteRefusal } from './write-note.ts'

export const assignRefusals = {
  'not-found': 'There is no such request.',
  ended: 'This request has ended: there is nothing left to work on.',
  'somebody-first': 'Somebody was first.',
  'may-not': 'This colleague may not decide requests, or has left. Choose somebody else.',
} as const satisfies Record<AssignRefusal, string>

export const noteRefusals = {
  'not-found': 'There is no such request.',
  'nobody-there': 'The account has been deleted: nothing may be written about this person any more.',
} as const satisfies Record<NoteRefusal, string>

export const strikeRefusals = {
  'not-found': 'There is no such note of yours.',
} as const satisfies Record<StrikeRefusal, string>
