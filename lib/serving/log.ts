export interface Incident {
  readonly event: 'refused' | 'failed' | 'fault' | 'stale' | 'unreachable' | 'malformed'
  readonly reason: string
  readonly method?: string
  /** The route, never the path: a path may hold a reference or a token. */
  readonly route?: string
  /** Of an error: its code, our own frame, and what the page that failed shows of it. */
  readonly code?: string | undefined
  readonly at?: string | undefined
  readonly digest?: string | undefined
}

export type Log = (incident: Incident) => void

const quietFor = 10_000

/**
 * One JSON line for each kind of incident, and after ten seconds one more that says how often it came again; a flood
 * of refusals cannot fill the disk. No addresses, no query strings, no names.
 */
export function incidentLog(write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const again = new Map<string, number>()
  return (incident) => {
    const key = JSON.stringify({ source: 'server', ...incident })
    const count = again.get(key)
    if (count !== undefined) {
      again.set(key, count + 1)
      return
    }
    again.set(key, 0)
    write(`${key}\n`)
    setTimeout(() => {
      const repeated = again.get(key) ?? 0
      again.delete(key)
      if (repeated > 0) write(`${JSON.stringify({ source: 'server', ...incident, repeated })}\n`)
    }, quietFor).unref()
  }
}
