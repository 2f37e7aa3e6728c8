import type { Letter } from './letter.ts'

/** What the outbox keeps sealed: a letter and where it goes; empty once it has gone there. */
export type Message = Letter & { to: string }

export function parseMessage(plain: string): Message {
  return JSON.parse(plain) as Message
}

/** A message as its receiver has it. */
export function showMessage(plain: string): string {
  const { to, subject, text } = parseMessage(plain)
  return [...(to ? [`To: ${to}`] : []), `Subject: ${subject}`, '', text].join('\n')
}
