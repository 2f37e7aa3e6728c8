import type { DispatchWay, MessageChannel } from './vocabulary.ts'

export const dispatchWayWording = {
  post: 'By post',
  courier: 'By courier',
  'handed-over': 'Handed over',
  phone: 'Told by phone',
} as const satisfies Record<DispatchWay, string>

export const channelWording = { mail: 'By e-mail', post: 'On paper' } as const satisfies Record<MessageChannel, string>

/** Why a letter came back, from the status code alone (RFC 3463, RFC 5321). */
export function bounceWords(code: string | null): string {
  if (code === null || code === 'no-answer') return 'No mail server took it in five days of tries'
  if (/^[45]\.1\.|^550$|^551$|^553$/.test(code)) return 'There is no such mailbox any more'
  if (/^[45]\.2\.2$|^552$/.test(code)) return 'The mailbox is full'
  if (/^[45]\.2\./.test(code)) return 'The mailbox does not take letters'
  if (/^[45]\.4\./.test(code)) return 'The mail server of the mailbox could not be reached'
  if (/^[45]\.7\./.test(code)) return 'The mail server refuses our letters'
  return 'The mail server refused it'
}
