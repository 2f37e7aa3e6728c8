import type { AgeRefusal } from './answer-age.ts'
import type { CloseRefusal } from './close-report.ts'
import type { ConfirmRefusal } from './confirm-report.ts'
import type { KeepRefusal } from './decline-erasure.ts'
import type { LinkRefusal } from './link-report.ts'
import type { SubmitRefusal } from './submit-report.ts'
import type { TakeUpRefusal } from './take-up-report.ts'

export const submitReportRefusals = {
  'too-often': 'You have asked for several letters in the last hour. Open the newest one, or try again in an hour.',
} as const satisfies Record<SubmitRefusal, string>

export const confirmReportRefusals = {
  ended: 'This link has ended: it was used already, or is older than 24 hours. Make the report again.',
} as const satisfies Record<ConfirmRefusal, string>

const aboutYou = 'This is about you. Somebody else has to do it.'
const gone = 'There is no such report.'
const closed = 'This report is closed, or its account was found a moment ago. The page shows how it stands now.'

export const linkRefusals = {
  'not-found': gone,
  closed: closed,
  'no-account': 'No account has this address. Check it, or close the report.',
  'too-often': 'You have looked up many addresses in the last hour. Try again later.',
} as const satisfies Record<LinkRefusal, string>

export const closeReportRefusals = {
  'not-found': gone,
  closed,
  'took-part': 'You had a part in keeping this account. Somebody who had none has to look at it now.',
  'own-data': aboutYou,
} as const satisfies Record<CloseRefusal, string>

export const takeUpRefusals = {
  'not-found': gone,
  closed,
  'own-data': aboutYou,
  'account-gone': 'The account is gone. Close the report.',
} as const satisfies Record<TakeUpRefusal, string>

export const keepRefusals = {
  'not-found': 'There is no such request.',
  'own-data': 'This is about you: somebody else has to do it.',
  'already-decided': 'Somebody else decided this a moment ago.',
  'waits-for-second-person': 'This has a first decision already and waits for the second person.',
} as const satisfies Record<KeepRefusal, string>

export const ageRefusals = {
  'not-found': 'Nothing is reported about this account any more, so there is nothing to answer.',
  'too-often': 'You have written often today. Wait until tomorrow, or send us an e-mail.',
} as const satisfies Record<AgeRefusal, string>
