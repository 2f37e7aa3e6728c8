import type { AppealDecision, AppealOutcome, AppealSubject } from './vocabulary.ts'

export const appealSubjectWords = {
  decision: { title: 'The decision as a whole', hint: 'You think that we should have done what you asked.' },
  part: { title: 'A part of the decision', hint: 'Some of it is right, and some of it is not.' },
  'carrying-out': {
    title: 'How it was carried out',
    hint: 'We agreed, but what we did is not what we said, or something is missing.',
  },
  time: { title: 'The time it took, or that you had no answer', hint: 'We were late, or closed it without you.' },
} satisfies Record<AppealSubject, { title: string; hint: string }>

export const appealOutcomeWords = {
  upheld: 'The decision was kept',
  overturned: 'The decision was set aside, and the request is reviewed again',
  'refused-late': 'Not decided: it came after the last day',
  withdrawn: 'Taken back',
  answered: 'Not needed any more: your answer came, and the request is reviewed again',
  'account-deleted': 'Ended with the account, which was deleted as you asked',
} satisfies Record<AppealOutcome, string>

/** As staff choose it. */
export const appealDecisionWords = {
  upheld: {
    title: 'Keep the decision',
    hint: 'The person gets your explanation, and the authority to complain to. This is our last word.',
  },
  overturned: {
    title: 'Set the decision aside',
    hint: 'The request is reviewed again from the start, and the person gets your explanation.',
  },
} satisfies Record<AppealDecision, { title: string; hint: string }>
