const minute = 60_000
const waits = [1, 5, 15, 60, 240].map((minutes) => minutes * minute)

/** When a message is tried again after this many tries, should this one fail or never be heard of again. */
export function nextAttempt(at: Date, attempts: number): Date {
  const wait = waits[Math.min(attempts, waits.length) - 1] ?? minute
  return new Date(at.getTime() + wait)
}

/** Five days of tries (RFC 5321 4.5.4.1); after that a letter counts as come back. */
export const mostTries = 34

type SmtpFault = { response?: unknown; responseCode?: unknown; command?: unknown }

/** The status alone: the enhanced code (RFC 3463) where the server gave one. Its text may hold the address. */
export function codeOf(error: unknown): string {
  const { response, responseCode } = (error instanceof Error ? error : {}) as SmtpFault
  const enhanced =
    typeof response === 'string' ? /^[245]\d\d[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1] : undefined
  return enhanced ?? (typeof responseCode === 'number' ? String(responseCode) : 'no-answer')
}

/** Whether the mail server refused this letter for good (5yz). A fault of ours with it, such as a wrong password, says nothing about the address. */
export function isRefusedForGood(error: unknown): boolean {
  const { responseCode, command } = (error instanceof Error ? error : {}) as SmtpFault
  const aboutTheLetter = command === 'RCPT TO' || command === 'DATA'
  return aboutTheLetter && typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600
}

/** What went wrong, without the address that a mail server likes to repeat. */
export function failureWords(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown fault'
  const facts = error as Error & { code?: unknown; responseCode?: unknown; command?: unknown }
  const parts = [error.name, facts.code, facts.command, facts.responseCode]
  return parts
    .filter((part) => (typeof part === 'string' && /^[\w ]{1,40}$/.test(part)) || typeof part === 'number')
    .join(' ')
}
