import { civilDate, inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import type { DispatchedThing, ReturnReason } from '#lib/notices/vocabulary.ts'
import { bounceWords, codeOfReturn } from '#lib/notices/wording.ts'
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

type PaperBack = { reference: string; what: DispatchedThing; outboxId: string | null; why: ReturnReason }

/** To the privacy team, whether the request is open or has ended: what counts from a letter has not begun for somebody who never had it. */
export function paperCameBackLetter({ reference, what, outboxId, why }: PaperBack): LetterParts {
  const path = what === 'copy' ? `/admin/letters/copies/${reference}` : `/admin/letters/bounced/${outboxId}`
  return {
    subject: `The post brought back a ${what} about ${reference}`,
    paragraphs: [
      what === 'copy'
        ? 'Send the copy again: find out where the person lives now, and keep the paper under lock until it leaves.'
        : 'Choose another way for it: print it again, send it by e-mail, or tell the person by phone.',
      `${bounceWords(codeOfReturn(why))}. The person does not have it. If it carried a decision, do not hold the time to appeal against them: an appeal that comes late can be admitted.`,
    ],
    action: { label: `See the ${what}`, path },
    reference,
  }
}
