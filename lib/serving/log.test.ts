import { afterEach, describe, expect, it, vi } from 'vitest'
import { incidentLog } from './log.ts'

afterEach(() => vi.useRealTimers())

describe('the log of incidents', () => {
  it('writes one line, then how often it came again', () => {
    vi.useFakeTimers()
    const lines: string[] = []
    const log = incidentLog((line) => lines.push(line))
    for (let count = 0; count < 1000; count += 1) log({ event: 'refused', reason: 'foreign-origin', method: 'POST' })
    log({ event: 'refused', reason: 'bad-path' })
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { source: 'server', event: 'refused', reason: 'foreign-origin', method: 'POST' },
      { source: 'server', event: 'refused', reason: 'bad-path' },
    ])
    vi.advanceTimersByTime(10_000)
    expect(lines).toHaveLength(3)
    expect(JSON.parse(lines[2] ?? '')).toMatchObject({ reason: 'foreign-origin', repeated: 999 })
  })

  it('keeps a line break inside its line', () => {
    const lines: string[] = []
    incidentLog((line) => lines.push(line))({ event: 'failed', reason: 'a\nb' })
    expect(lines.join('').split('\n')).toHaveLength(2)
  })
})
