import { operator } from '#lib/operator.ts'
import type { ReadingRefusal } from './input.ts'
import type { Standing } from './signed.ts'

export const standingWords = {
  valid: {
    title: 'This receipt is valid',
    text: `${operator.name} signed it, and not a letter has changed since.`,
    tone: 'good',
  },
  altered: {
    title: 'This receipt was altered',
    text: 'It names a key of ours, but it is not what that key signed. Something in it was changed, or it was not copied whole: try the file as you downloaded it.',
    tone: 'bad',
  },
  'unknown-key': {
    title: 'We do not know the key of this receipt',
    text: 'It was signed with a key that is not ours, so we cannot say who made it. A receipt of another company has to be checked there.',
    tone: 'warn',
  },
} as const satisfies Record<Standing, { title: string; text: string; tone: 'good' | 'bad' | 'warn' }>

export const readingRefusals = {
  empty: 'Paste the receipt, or choose its file',
  'too-long': 'This is far longer than any receipt of ours. Choose the file that you downloaded as your receipt',
  'no-json':
    'This is not a whole receipt. Paste all of it, from the first { to the last }, or choose the file you downloaded',
  'twice-named': 'The same name stands twice in one place, which no receipt of ours does. Use the file you downloaded',
  'no-receipt': 'This is not a receipt of a deletion. Use the file that you downloaded as your receipt',
  'not-signed':
    'This receipt carries no signature: it was made before we signed them, or the signature was taken out. Write to us and we compare it with our record',
} as const satisfies Record<ReadingRefusal, string>
