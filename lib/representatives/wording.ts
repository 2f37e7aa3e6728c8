import type { ProofBasis, RepresentativeRole } from './vocabulary.ts'

export const roleWording = {
  agent: {
    choice: 'Somebody who asked me to',
    hint: 'You act for them. We ask them whether you may; a power of attorney is never needed.',
    title: 'Whom do you act for?',
    staff: 'Acts for the person, who asked them to',
    why: 'Why do you act for them?',
  },
  guardian: {
    choice: 'My child, or somebody I am guardian of',
    hint: 'You are their parent, or have care of them by law.',
    title: 'Who is in your care?',
    staff: 'Parent or guardian',
    why: 'What are you to them?',
  },
  survivor: {
    choice: 'Somebody who has died',
    hint: 'You are the executor or next of kin.',
    title: 'Who has died?',
    staff: 'Executor or next of kin of somebody who has died',
    why: 'What are you to them?',
  },
} as const satisfies Record<RepresentativeRole, Record<'choice' | 'hint' | 'title' | 'staff' | 'why', string>>

export const basisWording = {
  document: 'A document that they sent',
  facts: 'Facts that we already held, which they knew',
} as const satisfies Record<ProofBasis, string>

/** The page on which staff accept it. */
export const proofTitles = {
  document: 'Accept the document that they sent',
  facts: 'Match facts that they knew of the person',
} as const satisfies Record<ProofBasis, string>
