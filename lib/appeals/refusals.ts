import { shortestExplanation } from '#lib/requests/decision-check.ts'
import type { DecideAppealRefusal } from './decide-appeal.ts'
import type { EnterRefusal } from './record-appeal.ts'
import type { DraftRefusal } from './save-appeal-draft.ts'
import type { SettleLateRefusal } from './settle-late.ts'
import type { SubmitAppealRefusal } from './submit-appeal.ts'
import type { LongerRefusal } from './take-longer.ts'
import type { WithdrawAppealRefusal } from './withdraw-appeal.ts'

const notFound = 'There is no such request.'
const opening = {
  'not-found': notFound,
  'nothing-to-appeal': 'There is nothing to appeal against at the moment. The page of the request shows how it stands.',
  'already-appealed': 'There is an appeal already, and it is not decided yet.',
}

export const draftRefusals = opening satisfies Record<DraftRefusal, string>

export const submitAppealRefusals = {
  ...opening,
  'draft-gone': 'What you typed is kept for 24 hours and is gone now. Start again: it takes a minute.',
} satisfies Record<SubmitAppealRefusal, string>

export const withdrawAppealRefusals = {
  'not-found': notFound,
  'no-appeal': 'There is no appeal to take back any more. The page shows how it stands now.',
} satisfies Record<WithdrawAppealRefusal, string>

export const enterRefusals = {
  ...opening,
  'not-yet': 'That day lies ahead, or before our answer. Enter the day on which the appeal came.',
} satisfies Record<EnterRefusal, string>

const impartial = {
  'took-part':
    'You had a part in the decision that this appeal is about. Somebody who had none has to decide: ask another approver.',
  'own-data': 'This is about your own data. Somebody else has to decide it.',
}

export const decideAppealRefusals = {
  ...impartial,
  'not-found': notFound,
  'already-decided': 'This appeal is not open any more.',
  'explanation-too-short': `Explain it in at least ${shortestExplanation} characters.`,
  erased:
    'The account has been deleted and nothing of it is left to review. Keep the decision, and explain what can still be done.',
  'wish-deleted':
    'What this request asked for has been deleted since, with a deletion that the person sent. Nobody can review it again: keep the decision, and explain that they can ask anew.',
} satisfies Record<DecideAppealRefusal, string>

export const settleLateRefusals = {
  ...impartial,
  'not-found': notFound,
  'not-late': 'This appeal does not wait for that any more.',
} satisfies Record<SettleLateRefusal, string>

export const longerRefusals = {
  'not-found': notFound,
  'own-data': impartial['own-data'],
  'already-decided': 'This appeal is not open any more.',
  'no-extension': 'The law of this person allows no more time for an appeal.',
  'already-extended': 'More time was taken already. The law allows it once.',
  'too-late': 'The last day has passed, so no more time can be taken.',
} satisfies Record<LongerRefusal, string>
