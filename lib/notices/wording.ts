import { type DispatchWay, type MessageChannel, type ReturnReason, returnReasons } from './vocabulary.ts'

export const dispatchWayWording = {
  post: 'By post',
  courier: 'By courier',
  'handed-over': 'Handed over',
  phone: 'Told by phone',
} as const satisfies Record<DispatchWay, string>

export const channelWording = { mail: 'By e-mail', post: 'On paper' } as const satisfies Record<MessageChannel, string>

export const returnReasonWording = {
  'unknown-address': 'Nobody of that name at the address, or no such address',
  moved: 'Moved away',
  'not-collected': 'Not collected',
  refused: 'Not accepted',
  damaged: 'Damaged on the way',
  'not-said': 'It does not say',
} as const satisfies Record<ReturnReason, string>

/** In the place of a mail server's code, where it was paper that came back. */
export const codeOfReturn = (why: ReturnReason) => `post-${why}`

/** Why a letter came back, from the status code alone (RFC 3463, RFC 5321). */
export function bounceWords(code: string | null): string {
  const onPaper = returnReasons.find((why) => code === codeOfReturn(why))
  if (onPaper) return `By post: ${returnReasonWording[onPaper].toLowerCase()}`
  if (code === null || code === 'no-answer') return 'No mail server took it in five days of tries'
  if (/^[45]\.1\.|^550$|^551$|^553$/.test(code)) return 'There is no such mailbox any more'
  if (/^[45]\.2\.2$|^552$/.test(code)) return 'The mailbox is full'
  if (/^[45]\.2\./.test(code)) return 'The mailbox does not take letters'
  if (/^[45]\.4\./.test(code)) return 'The mail server of the mailbox could not be reached'
  if (/^[45]\.7\./.test(code)) return 'The mail server refuses our letters'
  return 'The mail server refused it'
}
