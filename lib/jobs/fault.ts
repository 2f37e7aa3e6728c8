/** Our own innermost frame. The message stands before the frames in a stack, and may hold lines that look like one. */
function frameOf({ stack = '', message }: Error): string | undefined {
  const frames = stack.slice(stack.indexOf(message) + message.length).split('\n')
  return frames.find((line) => /^\s+at .*\/(lib|db|scripts|server\/chunks)\//.test(line))?.trim()
}

/** What a log may say about a fault: never its message, which may repeat what was in a statement or an address (ASVS 5.0 16.2.5). */
export function faultOf(error: unknown): { name: string; code?: string; at?: string } {
  let cause = error
  while (cause instanceof Error && cause.cause instanceof Error) cause = cause.cause
  if (!(cause instanceof Error)) return { name: typeof cause }
  const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : undefined
  return { name: cause.name, code, at: frameOf(error as Error) }
}

/** One line of JSON on the error stream. */
export function logFault(event: string, error: unknown): void {
  process.stderr.write(`${JSON.stringify({ event, ...faultOf(error) })}\n`)
}

/** The same in a few words, for a row that people see. */
export function faultClass(error: unknown): string {
  const { name, code } = faultOf(error)
  return [name, code].filter(Boolean).join(' ').slice(0, 80)
}
