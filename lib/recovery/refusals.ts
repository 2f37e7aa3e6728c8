import { fewestFacts } from '#lib/requests/matched-facts.ts'
import type { ConfirmRecoveryRefusal } from './confirm-recovery.ts'
import type { DeclineRecoveryRefusal } from './decline-recovery.ts'
import type { RecoveryFactsRefusal } from './record-recovery-facts.ts'
import type { StopRecoveryRefusal } from './stop-recovery.ts'
import type { SubmitRecoveryRefusal } from './submit-recovery.ts'

const gone = 'There is no such message.'
const own = 'This is about you: somebody else has to do it.'

export const submitRecoveryRefusals = {
  'too-often': 'You have asked for several letters in the last hour. Open the newest one, or try again in an hour.',
} as const satisfies Record<SubmitRecoveryRefusal, string>

export const confirmRecoveryRefusals = {
  ended: 'This link has ended: it was used already, or is older than 24 hours. Tell us again.',
} as const satisfies Record<ConfirmRecoveryRefusal, string>

export const stopRecoveryRefusals = {
  ended: 'Nothing waits any more. If your account was taken over, write to us at once.',
} as const satisfies Record<StopRecoveryRefusal, string>

export const recoveryFactsRefusals = {
  'not-found': gone,
  'too-few-facts': `Tick at least ${fewestFacts} facts that matched.`,
  'not-open': 'This waits for the old address already, or is closed. The page shows how it stands now.',
  'same-person': 'You have matched facts already. A second person has to match them too.',
  'own-data': own,
  'no-account': 'No account has the old address. Decline it.',
  'another-waits': 'Another message about this account waits for the old address. Close that one first.',
} as const satisfies Record<RecoveryFactsRefusal, string>

export const declineRecoveryRefusals = {
  'not-found': gone,
  closed: 'This is closed already. The page shows how it stands now.',
  'own-data': own,
} as const satisfies Record<DeclineRecoveryRefusal, string>
