import { type Day, inWords } from '#lib/calendar/civil-date.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { complaintAuthority } from '#lib/regimes/authorities.ts'
import { periodInWords } from '#lib/regimes/periods.ts'
import type { ExtensionReason } from './clock-vocabulary.ts'
import type { Recourse } from './decision-letters.ts'
import { type Addressed, askedFor } from './letters.ts'
import { noticeSentences } from './notice-sentences.ts'

/** GDPR 12(3) and the laws after it: what may take longer, as the middle of a sentence. */
export const extensionReasonWords = {
  complexity: 'what you asked for is complex',
  'number-of-requests': 'you made a number of requests that we handle together',
} as const satisfies Record<ExtensionReason, string>

type Extended = Addressed &
  Recourse & {
    reason: ExtensionReason
    /** What makes it so, in words. */
    facts: string
    dueBefore: Day
    due: Day
  }

/**
 * The notice of an extension: the new date, the reason with its facts, how it was counted, and whom one can complain to. PIPEDA 8(4) asks for all of
 * them; the others for the first two.
 */
export function extendedLetter(extended: Extended): LetterParts {
  const { firstName, reference, kind, page, regime, region, reason, facts, dueBefore, due } = extended
  const authority = complaintAuthority(regime, region)
  const byLaw = noticeSentences('extension', extended)
  const complaint = `If you think that we should not take longer, you have the right to complain to ${authority.name}, ${authority.url}.`
  const whole = periodInWords({ ...regime.respond, count: regime.respond.count + (regime.extendBy ?? 0) })
  return {
    subject: `We need until ${inWords(due)} for your request`,
    firstName,
    paragraphs: [
      'You do not need to do anything. We need longer than we said, and go on working on it.',
      `You asked for ${askedFor[kind]}. The last day for our answer was ${inWords(dueBefore)}; now it is ${inWords(due)}.`,
      `The reason: ${extensionReasonWords[reason]}. ${facts}`,
      `${regime.gives} allows this once, ${whole} in all.`,
      ...(byLaw.length > 0 ? byLaw : [complaint]),
    ],
    action: { label: 'See how the date was reckoned', path: page },
    reference,
  }
}
