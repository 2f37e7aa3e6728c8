import { cardNumberRefusal } from '#lib/accounts/card-number.ts'
import type { AddRefusal } from './add-request-file.ts'
import { mostFiles } from './vocabulary.ts'

export const fileRefusals = {
  empty: 'The file is empty. Choose another one',
  'too-large': 'The file is larger than 10 MB. Choose a smaller one',
  'wrong-kind': 'Choose a PDF, a PNG or JPEG picture, or a plain text file',
  damaged: 'The file is damaged or has another file inside it. Save it again and choose the new one',
  'card-number': cardNumberRefusal,
  'not-found': 'This request has ended, so that nothing can be added to it',
  'too-many': `A request has at most ${mostFiles} files`,
} as const satisfies Record<AddRefusal, string>
