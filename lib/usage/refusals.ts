import type { TakeApartRefusal } from './take-usage-apart.ts'

export const takeApartRefusals = {
  'no-account': 'Nothing was changed: this account has been deleted.',
  'open-request':
    'Nothing was changed: a request or an appeal is still open, and may need what it is about. Try again when it has ended.',
  'on-hold': 'Nothing was changed: a legal hold keeps these records as they are for now.',
  'nothing-combined': 'There is nothing to take apart any more.',
  'changed-elsewhere':
    'Events were added or taken away a moment ago, so nothing was changed. Look at the number again, then go on.',
} as const satisfies Record<TakeApartRefusal, string>

export const lookUpRefusals = {
  'too-often': 'You have looked up many addresses in the last hour. Try again later.',
} as const

export const combineRefusals = {
  'no-account': 'Nothing was changed: this account has been deleted.',
  'being-deleted': 'Nothing was changed: what we hold about this person is being deleted.',
  restricted: 'Nothing was changed: what we hold about this person is only kept for now, and not used.',
  'nothing-found':
    'Nothing was changed: since that day this product has sent nothing from this device that is still linked to nobody.',
} as const
