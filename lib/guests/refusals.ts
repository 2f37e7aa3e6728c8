import type { ConfirmRefusal } from './confirm-guest-request.ts'
import type { SendRefusal } from './submit-guest-request.ts'

const tooOften = 'You have tried this often. Wait an hour and try again, or write to us.'

export const draftRefusals = { 'too-often': tooOften } as const

export const sendRefusals = {
  'draft-gone': 'What you typed is kept for 24 hours and is gone now. Start again: it takes a minute.',
  'draft-changed':
    'Your answers were changed in another window. Here they are as they stand now: look them over and send them.',
  'too-often': tooOften,
} as const satisfies Record<SendRefusal, string>

export const confirmRefusals = {
  ended: 'This link has ended. Nothing was done; you can ask again.',
} as const satisfies Record<ConfirmRefusal, string>

export const followRefusals = {
  'too-often': tooOften,
  'nobody-there': 'There is no address any more that we could write to.',
} as const
