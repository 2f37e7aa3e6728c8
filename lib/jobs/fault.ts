/** What a log may say about a fault: never its message, which may repeat what was in a statement or an address (ASVS 5.0 16.2.5). */
export function faultOf(error: unknown): { name: string; code?: string; at?: string } {
  let cause = error
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause
  if (!(cause instanceof Error)) return { name: typeof cause }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  const at = (error as Error).stack?.split('\n').find((line) => /^\s+at .*\/(lib|db|scripts)\//.test(line))
  return { name: cause.name, code, at: at?.trim() }
}

/** One line of JSON on the error stream. */
export function logFault(event: string, error: unknown): void {
  process.stderr.write(`${JSON.stringify({ event, ...faultOf(error) })}\n`)
}
