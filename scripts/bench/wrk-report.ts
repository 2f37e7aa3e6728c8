const inMilliseconds: Record<string, number> = { us: 0.001, ms: 1, s: 1000, m: 60_000 }

/** Reads what `wrk --latency` prints; `p99` is in milliseconds. */
export function readWrk(report: string) {
  const [, wait, unit = ''] = report.match(/^\s+99%\s+([\d.]+)(us|ms|s|m)\b/m) ?? []
  const answers = Number(report.match(/^\s+(\d+) requests in /m)?.[1])
  const aSecond = Number(report.match(/^Requests\/sec:\s+([\d.]+)/m)?.[1])
  const p99 = Number(wait) * (inMilliseconds[unit] ?? Number.NaN)
  if (/Non-2xx|Socket errors/.test(report) || !(answers > 0 && aSecond > 0 && p99 > 0))
    throw new Error(`wrk did not get what it asked for:\n${report}`)
  return { answers, aSecond, p99 }
}
