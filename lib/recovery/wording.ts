import type { RecoveryDecline, RecoveryState } from './vocabulary.ts'

export const recoveryStateWording = {
  open: { label: 'Match facts', tone: 'warn' },
  waiting: { label: 'Waiting for the old address', tone: 'info' },
  done: { label: 'Done', tone: 'good' },
  declined: { label: 'Declined', tone: 'neutral' },
  stopped: { label: 'Stopped from the old address', tone: 'bad' },
} as const satisfies Record<RecoveryState, { label: string; tone: string }>

export const recoveryDeclineWording = {
  'facts-did-not-match': 'What they remember does not match what we hold',
  'suspected-fraud': 'Somebody else seems to want the account',
  'no-account': 'No account has the old address',
  'address-in-use': 'Another account has the new address',
} as const satisfies Record<RecoveryDecline, string>
