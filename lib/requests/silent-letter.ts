import { type Day, inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { type Recourse, recourseSentences } from './decision-letters.ts'
import { type Addressed, askedFor } from './letters.ts'

/** To the person whom we did not answer in time, where their law makes a refusal of it. */
export function silentLetter({
  firstName,
  reference,
  kind,
  legalDue,
  ...recourse
}: Addressed & Recourse & { legalDue: Day }): LetterParts {
  const kept = recourse.regime.keepOnRefusal && kind === 'copy'
  return {
    subject: 'We did not answer you in time',
    firstName,
    paragraphs: [
      'You can appeal or complain; how is said below. We are sorry: this is our fault.',
      `You asked for ${askedFor[kind]}. The last day for our answer was ${inWords(legalDue)}. We gave none, and ${recourse.regime.gives} treats that as a refusal.`,
      ...(kept ? ['We keep what you asked for until the time for that is over, so that nothing is lost.'] : []),
      ...recourseSentences(recourse),
    ],
    action: { label: 'See your request', path: `/account/requests/${reference}` },
    reference,
  }
}
