import type { LetterParts } from '#lib/notices/letter.ts'
import { bounceWords } from '#lib/notices/wording.ts'

type CameBack = { reference: string; outboxId: string; code: string | null }

/** To the privacy team: an answer has not arrived, and the clock goes on. */
export function cameBackForStaffLetter({ reference, outboxId, code }: CameBack): LetterParts {
  return {
    subject: `A letter about ${reference} came back`,
    paragraphs: [
      'Choose another way for it: send it again, print it, or tell the person by phone.',
      `${bounceWords(code)}. The request is open, and its clock runs on.`,
    ],
    action: { label: 'See the letter', path: `/admin/letters/bounced/${outboxId}` },
    reference,
  }
}
