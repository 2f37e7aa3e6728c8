import type { GroundNeed } from './ground-texts.ts'
import type { DeclineReason } from './vocabulary.ts'

/** The policy's reasons in words: the title for lists, the explanation for the letter, the hint for staff. */
export const declineWording = {
  'unreasonably-repetitive': {
    title: 'Asked too often',
    explanation: 'You asked for the same thing again so soon that little can have changed in between.',
    staffHint: 'Number alone is not enough: show what was asked, when, and why this one is excessive.',
  },
  'disproportionate-effort': {
    title: 'Far too much technical work',
    explanation: 'Doing this would take technical work out of all proportion to what it would do for you.',
    staffHint: 'Say what the work would be, how long it would take, and what the person would gain.',
  },
  'privacy-of-others': {
    title: 'It would harm the privacy of others',
    explanation: 'Part of this is also about other people, and giving it out would harm their privacy.',
    staffHint: 'Take out what concerns others first, then give the rest.',
  },
  'extremely-impractical': {
    title: 'Extremely impractical',
    explanation: 'There is no workable way for us to do this.',
    staffHint: 'Say what was tried and why no way works.',
  },
  'not-required-by-law': {
    title: 'The law does not ask for it',
    explanation: 'The law that applies to you makes an exception here, and we have a reason to rely on it.',
    staffHint: 'Cite the exception, say what it covers and until when; everything else is still done.',
  },
  'identity-not-verified': {
    title: 'We could not be sure that it is you',
    explanation: 'We asked for something to show that it is you, and could not be sure from what we had.',
    staffHint: 'Only after asking at least once.',
  },
  'suspected-fraud': {
    title: 'We believe that it was not you',
    explanation: 'We have reason to believe that somebody else made this request in your name.',
    staffHint: 'Write down what makes you believe so. Never tell the asker how it was noticed.',
  },
  'legal-hold': {
    title: 'A legal hold keeps it',
    explanation: 'A legal duty or a legal claim makes us keep this for now, and use it for nothing else.',
    staffHint: 'Only while a hold stands for this person. Say what it is about and when it is looked at again.',
  },
} satisfies Record<DeclineReason, { title: string; explanation: string; staffHint: string }>

export const groundNeedWording = {
  citation: 'The exact place in the law that makes the exception',
  'earlier-requests': 'The earlier requests, with their dates, and why this one is too many',
  'redact-first': 'What was taken out, and that the rest is given',
  'identity-asked': 'When you asked for proof of identity, and what came back',
  'hold-stands': 'Which hold keeps it, and until when it is looked at again',
  'detailed-facts': 'The facts in detail: the bare phrase is not enough',
} satisfies Record<GroundNeed, string>

export const declineRefusals = {
  'no-ground-in-this-law':
    'The law that applies to this person does not allow that reason. Choose another one, or grant the request.',
} satisfies Record<'no-ground-in-this-law', string>
