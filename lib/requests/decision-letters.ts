import { type Day, inWords, momentInWords } from '#lib/calendar/civil-date.ts'
import { keepSentence, keepTitle, type LawfulKeep } from '#lib/fulfilment/lawful-keeps.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { operator } from '#lib/operator.ts'
import type { Regime } from '#lib/regimes/regime.ts'
import { categoryTitle } from './category-title.ts'
import type { CategoryDecision } from './decision-check.ts'
import { declineWording } from './decline-wording.ts'
import { type LateRefusal, lateRefusalSentence } from './late-refusal.ts'
import { leftOutWords } from './left-out-words.ts'
import { type Addressed, askedFor, writeOrCall } from './letters.ts'
import { noticeSentences } from './notice-sentences.ts'
import type { RequestKind } from './vocabulary.ts'

export type Recourse = { regime: Regime; region: string }

/** A category that is declined, in whole or in part, as the letter and the preview for staff say it. */
function declinedSentence(kind: RequestKind, decision: CategoryDecision): string {
  const part = leftOutWords(kind, decision.leftOut)
  const reason = decision.reason ? declineWording[decision.reason] : null
  const ground = decision.ground ? ` (${decision.ground})` : ''
  const title = `${categoryTitle(decision.category)}${part ? ', in part' : ''}`
  const why = `${title}: ${reason?.title ?? 'declined'}${ground}.`
  return [why, part, decision.explanation].filter(Boolean).join(' ')
}

/** Each reason once for each day, with the categories it is about. */
function keptSentences(keeps: readonly LawfulKeep[]): string[] {
  const sentences = new Map<string, string[]>()
  for (const keep of keeps) {
    const sentence = keepSentence(keep, inWords)
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), keepTitle(keep)])
  }
  return [...sentences].map(([sentence, titles]) => `${titles.join('; ')}: ${sentence}`)
}

type Decided = Addressed &
  Recourse & {
    decisions: readonly CategoryDecision[]
    /** The last day on which a deletion can be undone, while there is one. */
    undoUntil: Day | null
    /** From when a copy that is held back opens. */
    opensAt: Date | null
    /** The refusal, in whole or in part, comes after the last day for it. */
    late?: LateRefusal | null
    /** What a law keeps of a deletion that was granted. */
    keeps?: readonly LawfulKeep[]
  }

const nextByKind = {
  copy: 'We are preparing it now, and write again when it can be read and downloaded.',
  correction: 'We are making the change now, and write again when it is done.',
  deletion: 'We delete your data now, and write again when it is done.',
  objection: 'That use ends now. We write again when it is done.',
  restriction: 'From now on we keep that data but do nothing else with it. We write again when it is done.',
} as const

function nextOf({ kind, undoUntil, opensAt, by }: Decided): string {
  if (undoUntil)
    return `Nothing is deleted before the end of ${inWords(undoUntil)}. Until then you can undo it${by === 'post' ? `: ${writeOrCall}` : ' on the page of your request'}.`
  if (opensAt)
    return `Your copy is held back until ${momentInWords(opensAt, operator.timeZone)}. Then we prepare it, and write again.`
  return kind === 'copy' && by === 'post' ? 'We are preparing it now, and send it on paper.' : nextByKind[kind]
}

/** Reasons go to the person's page and, because a refusal has to be explained in writing (GDPR 12(4)), into the letter too. */
export function decidedLetter(decided: Decided): LetterParts {
  const { firstName, reference, kind, page, decisions, late, keeps = [] } = decided
  // The record of the request itself stays in every case: no part of what was asked.
  const asked = keeps.filter(({ reason }) => reason === 'tax-law' || reason === 'legal-hold')
  const declined = decisions.filter(({ reason }) => reason !== null)
  return {
    subject:
      declined.length + asked.length > 0
        ? `We agreed to part of your request for ${askedFor[kind]}`
        : `We agreed to your request for ${askedFor[kind]}`,
    firstName,
    paragraphs: [
      'You do not need to do anything.',
      nextOf(decided),
      ...(keeps.length > 0 ? ['Some of it has to stay, because a law says so:', ...keptSentences(keeps)] : []),
      ...(declined.length > 0
        ? [
            'We decided not to do this part:',
            ...declined.map((each) => declinedSentence(kind, each)),
            ...(late ? [lateRefusalSentence(late)] : []),
          ]
        : []),
      ...(declined.length + asked.length > 0 ? noticeSentences('part', { ...decided, inPart: true }) : []),
    ],
    action: { label: 'See the decision', path: page },
    reference,
  }
}

export function declinedLetter(decided: Omit<Decided, 'undoUntil' | 'opensAt'>): LetterParts {
  const { firstName, reference, kind, page, decisions, late } = decided
  return {
    subject: `We declined your request for ${askedFor[kind]}`,
    firstName,
    paragraphs: [
      'You do not need to do anything. If you do not agree, you can ask for a second look; how is said below.',
      'We decided not to do what you asked:',
      ...decisions.map((each) => declinedSentence(kind, each)),
      ...(late ? [lateRefusalSentence(late)] : []),
      ...noticeSentences('refusal', decided),
    ],
    action: { label: 'See the decision', path: page },
    reference,
  }
}
