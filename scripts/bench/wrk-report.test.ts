import { describe, expect, it } from 'vitest'
import { readWrk } from './wrk-report.ts'

const report = (more = '') => `Running 5s test @ http://127.0.0.1:8080/policy
  1 threads and 32 connections
  Thread Stats   Avg      Stdev     Max   +/- Stdev
    Latency   635.91us    0.89ms  12.92ms   93.69%
    Req/Sec    22.20k     8.07k   26.00k    86.54%
  Latency Distribution
     50%  250.00us
     75%  491.00us
     90%  700.00us
     99%    5.80ms
  111000 requests in 5.00s, 0.93GB read
${more}Requests/sec:  22189.73
Transfer/sec:    190.33MB
`

describe('what wrk prints', () => {
  it('holds the number of answers, their rate and the 99th percentile', () => {
    expect(readWrk(report())).toEqual({ answers: 111_000, aSecond: 22_189.73, p99: 5.8 })
  })

  it('is refused when something else than the page was answered', () => {
    expect(() => readWrk(report('  Non-2xx or 3xx responses: 12\n'))).toThrow('did not get')
    expect(() => readWrk('unable to connect')).toThrow('did not get')
  })
})
