import { civilDate, inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { bounceWords } from '#lib/notices/wording.ts'
import { operator } from '#lib/operator.ts'
import type { RequestState } from '#lib/requests/vocabulary.ts'

type About = { state: RequestState; recourseEndsAt: Date | null }
type CameBack = About & { reference: string; outboxId: string; code: string | null }

/** Why it is urgent. Somebody who has not read our answer cannot object to it in time. */
function atStake({ state, recourseEndsAt }: About): string {
  if (state === 'appealed') return 'An appeal about the request is open, and its clock runs on.'
  if (!recourseEndsAt) return 'The request is open, and its clock runs on.'
  const until = inWords(civilDate(recourseEndsAt, operator.timeZone))
  return `The request has ended, and they can object to our answer until ${until}. To do that they must have read it.`
}

/** To the privacy team: a letter has not arrived, and time runs on. */
export function cameBackForStaffLetter({ reference, outboxId, code, ...about }: CameBack): LetterParts {
  return {
    subject: `A letter about ${reference} came back`,
    paragraphs: [
      'Choose another way for it: send it again, print it, or tell the person by phone.',
      `${bounceWords(code)}. ${atStake(about)}`,
    ],
    action: { label: 'See the letter', path: `/admin/letters/bounced/${outboxId}` },
    reference,
  }
}
