import type { DueNote } from './clock-vocabulary.ts'
import type { AnswerChannel, Channel, DecisionOutcome, IdentityLevel, ProofKind } from './vocabulary.ts'
import type { Tone } from './wording.ts'

export const channelWording = {
  account: 'In the account',
  website: 'On this site, without an account',
  email: 'By e-mail',
  phone: 'By phone',
  post: 'By post',
} satisfies Record<Channel, string>

/** How our letters and a copy reach the person. */
export const answerByWording = {
  mail: 'By e-mail',
  post: 'On paper, to your postal address',
} satisfies Record<AnswerChannel, string>

export const outcomeWording = {
  granted: { label: 'Granted', tone: 'good' },
  'partly-granted': { label: 'Partly granted', tone: 'warn' },
  'kept-by-law': { label: 'Kept by law', tone: 'warn' },
  declined: { label: 'Declined', tone: 'bad' },
} satisfies Record<DecisionOutcome | 'kept-by-law', { label: string; tone: Tone }>

export const proofWording = {
  'mailed-link': 'A link that we mailed',
  'mailed-code': 'A code that we mailed',
  'new-passkey': 'A passkey added less than 72 hours before',
  passkey: 'A passkey',
  'new-recovery-code': 'A printed recovery code, made less than 72 hours before',
  'recovery-code': 'A printed recovery code',
  'facts-matched': 'Facts that we already held, matched by staff',
  permission: 'The person said that somebody acts for them',
  'proof-of-role': 'Proof of acting for somebody, accepted by staff',
} satisfies Record<ProofKind, string>

export const identityWording = {
  claimed: 'Nothing proved yet',
  mailbox: 'Proved a mailbox',
  strong: 'Proved by a passkey, a recovery code or facts we hold',
} satisfies Record<IdentityLevel, string>

export const dueNoteWording = {
  'seven-days': 'Seven days or fewer were left',
  'two-days': 'Two days or fewer were left',
  breach: 'It passed without our answer',
  'late-refusal': 'The last day for a refusal had passed when we declined',
  'appeal-seven-days': 'Seven days or fewer were left for an appeal',
  'appeal-two-days': 'Two days or fewer were left for an appeal',
  'appeal-breach': 'It passed without our decision on an appeal',
} satisfies Record<DueNote, string>
