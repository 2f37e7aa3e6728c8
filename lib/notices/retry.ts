const minute = 60_000
const waits = [1, 5, 15, 60, 240].map((minutes) => minutes * minute)

/** When a message is tried again after this many tries, should this one fail or never be heard of again. */
export function nextAttempt(at: Date, attempts: number): Date {
  const wait = waits[Math.min(attempts, waits.length) - 1] ?? minute
  return new Date(at.getTime() + wait)
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
