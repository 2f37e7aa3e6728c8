import type { DispatchRefusal } from './record-dispatch.ts'
import type { ReturnRefusal } from './record-return.ts'
import type { AgainRefusal } from './send-again.ts'

export const dispatchRefusals = {
  'not-found': 'Somebody else has recorded this a moment ago, or there is nothing to bring away any more.',
  'day-ahead': 'The day has to be today or earlier.',
  'day-before': 'It cannot have left before it was written. Choose that day or a later one.',
} as const satisfies Record<DispatchRefusal, string>

export const againRefusals = {
  'not-found': 'Somebody else has found a way for this letter a moment ago.',
  'text-forgotten': 'The text of this letter has been forgotten. Tell the person by phone, or write to them anew.',
  'no-such-way': 'This way to the person is not known any more. Choose another one.',
} as const satisfies Record<AgainRefusal, string>

export const returnRefusals = {
  'not-found': 'Somebody else has recorded this a moment ago.',
  'day-ahead': 'The day has to be today or earlier.',
  'before-it-left': 'It cannot have come back before it left. Choose that day or a later one.',
} as const satisfies Record<ReturnRefusal, string>
