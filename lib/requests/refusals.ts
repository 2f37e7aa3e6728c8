import type { RetryRefusal } from '#lib/fulfilment/retry-copy.ts'
import { passkeyNeeded } from '#lib/safeguards/refusals.ts'
import type { NothingHeldRefusal } from './answer-nothing-held.ts'
import type { ApproveRefusal } from './approve.ts'
import type { AnswerWayRefusal } from './change-answer-way.ts'
import type { ConfirmAskerRefusal } from './confirm-asker.ts'
import type { DecideRefusal } from './decide.ts'
import { shortestExplanation } from './decision-check.ts'
import { declineRefusals } from './decline-wording.ts'
import type { DisownRefusal } from './disown.ts'
import { lateRefusalUnconfirmed } from './late-refusal.ts'
import type { LiftRefusal } from './lift-hold.ts'
import { fewestFacts } from './matched-facts.ts'
import type { HoldRefusal } from './place-hold.ts'
import type { RecallRefusal } from './recall-decision.ts'
import type { FactsRefusal } from './record-facts-matched.ts'
import type { ReviewRefusal } from './start-review.ts'
import type { SubmitRefusal } from './submit.ts'
import type { WaiveRefusal } from './waive-cooling-off.ts'
import type { WithdrawRefusal } from './withdraw.ts'

// Every refusal in words: a missing one does not compile.

export const answerWayRefusals = {
  'not-found': 'There is no such request.',
  'passkey-needed': passkeyNeeded,
  ended: 'This request has ended, so that no more letters about it are written.',
  'no-postal-address': 'We hold no postal address of yours. Add one in your details, then choose paper again.',
} as const satisfies Record<AnswerWayRefusal, string>

export const submitRefusals = {
  'draft-gone': 'What you typed is kept for 24 hours and is gone now. Start again: it takes a minute.',
  'draft-changed':
    'Your answers were changed in another window. Here they are as they stand now: look them over and send them.',
  'proof-needed': 'Show once more that it is you, then send it.',
  'passkey-needed': passkeyNeeded,
  'no-postal-address': answerWayRefusals['no-postal-address'],
  'no-account': 'This account has been deleted, so there is nothing left to ask for.',
  'field-gone': 'What you wanted to correct is no longer there. Go back and choose again.',
} as const satisfies Record<SubmitRefusal, string>

export const withdrawRefusals = {
  'not-found': 'There is no such request.',
  'too-late':
    'It is too late to take this back: it has been carried out or has ended. The page shows how it stands now.',
} as const satisfies Record<WithdrawRefusal, string>

export const waiveRefusals = {
  'not-found': 'There is no such request.',
  'nothing-to-waive': 'There is no wait any more. The page shows how it stands now.',
} as const satisfies Record<WaiveRefusal, string>

export const disownRefusals = {
  'already-ended':
    'This request has already ended, so there is nothing left to stop. Write to us if somebody else read your data.',
} as const satisfies Record<DisownRefusal, string>

export const confirmAskerRefusals = {
  ended: 'This request has already ended, so there is nothing left to confirm.',
  'already-confirmed': 'You have told us already that it was you. We go on with it.',
} as const satisfies Record<ConfirmAskerRefusal, string>

export const nothingHeldRefusals = {
  'not-found': 'There is no such request.',
  'own-data': 'This is about you: somebody else has to do it.',
  'already-decided': 'Somebody else decided this a moment ago.',
  'something-held': 'We hold something about this person by now. Look at what is held, then decide.',
} as const satisfies Record<NothingHeldRefusal, string>

export const reviewRefusals = {
  'not-found': 'There is no such request.',
  'already-decided': 'This has been decided already.',
  'own-data': 'This is about you: somebody else has to do it.',
} as const satisfies Record<ReviewRefusal, string>

export const decideRefusals = {
  ...reviewRefusals,
  ...declineRefusals,
  'identity-not-proved':
    'Nothing has shown yet that it is them, so nothing can be granted. Wait for their answer to our letter, or match facts that we hold. Hold nothing about them? Answer so on the page of the request.',
  'waits-for-second-person': 'This has a first decision already and waits for the second person.',
  'nothing-decided': 'Choose for each category whether it is granted, granted in part, or declined.',
  'reason-missing': 'Choose a reason for each category that you decline, in whole or in part.',
  'explanation-too-short': `Explain each decline in at least ${shortestExplanation} characters: the facts, not the bare phrase.`,
  'rest-must-be-granted': 'That reason covers only a part: take out what concerns others and grant the rest.',
  'citation-missing': 'Give the exact place in the law, like “Article 17(3)(b)”.',
  'identity-not-asked': 'Ask the person for proof of identity first. Only then can it be declined for want of it.',
  'identity-first': 'It is not known yet who asks. Until then it can only be declined as a whole.',
  'no-hold-stands': 'No legal hold stands for this person, so it cannot be the reason.',
  'redact-first': 'Black out what concerns others in the conversations first. Then the rest can be given.',
  'no-part-possible': 'This category cannot be granted in part: grant it or decline it.',
  'nothing-left-out': 'Say what is left out: tick the kinds of records, or give the days.',
  'everything-left-out': 'With all of it left out this is no part: decline the category instead.',
  'left-out-unknown': 'That cannot be left out of this category.',
  'dates-turned-round': 'The first day comes after the last one.',
  'late-refusal': lateRefusalUnconfirmed,
} as const satisfies Record<DecideRefusal, string>

export const approveRefusals = {
  'not-found': 'There is no such request.',
  'nothing-waits':
    'Nothing waits for a second person any more: somebody approved it or sent it back, or it was recalled.',
  'own-data': 'This is about you: somebody else has to do it.',
  'same-person': 'You took the first decision. A second person has to take this one.',
  'decided-anew': 'The first decision was taken anew since you opened this page. Look at it again, then approve it.',
  'late-refusal': lateRefusalUnconfirmed,
} as const satisfies Record<ApproveRefusal, string>

export const recallRefusals = {
  'not-found': 'There is no such request.',
  'nothing-to-recall': 'There is no decision to recall any more.',
  'too-late': 'It is too late: the letter has left. The person can appeal, and you can write to them.',
  'not-yours': 'Only those who took the decision can recall it.',
} as const satisfies Record<RecallRefusal, string>

export const retryRefusals = {
  'not-found': 'There is no such request.',
  'nothing-failed': 'Nothing waits to be tried again any more. The page shows how it stands now.',
} as const satisfies Record<RetryRefusal, string>

export const factsRefusals = {
  'not-found': 'There is no such request.',
  'too-few-facts': `Tick at least ${fewestFacts} facts that matched.`,
  'not-held-back': 'Nothing is held back any more until facts are matched.',
  'passkey-required':
    'This person requires their passkey before anything is given out, so facts do not release it. If the passkey is lost, /sign-in/lost-mailbox is the way.',
  'same-person': 'You have matched facts already. A second person has to match them too.',
  'own-data': 'This is about you: somebody else has to do it.',
} as const satisfies Record<FactsRefusal, string>

export const holdRefusals = {
  'not-found': 'There is no such request.',
  'own-data': 'This is about you: somebody else has to do it.',
  'review-passed': 'The day on which it is looked at again has to lie ahead.',
  'already-lifted': 'This hold has been lifted already.',
} as const satisfies Record<HoldRefusal | LiftRefusal, string>
