import { DrizzleQueryError } from 'drizzle-orm'
import { afterEach, describe, expect, it } from 'vitest'
import { incidentLog } from './log.ts'
import { takeNextLog } from './take-next-log.ts'

const { console: terminal } = globalThis
let giveBack = () => {}
afterEach(() => giveBack())

function saidBy(...said: unknown[]): string {
  const lines: string[] = []
  giveBack = takeNextLog(incidentLog((line) => lines.push(line)))
  terminal.error(...said)
  return lines.join('')
}

describe("Next's log", () => {
  it('tells of a failed statement without its values (ASVS 5.0 16.2.5)', () => {
    const cause = Object.assign(new Error('duplicate key (email)=(canary@example.org)'), { code: '23505' })
    const failed = new DrizzleQueryError('update accounts set name = $1', ['Canary\n    at Canary (/lib/x.ts)'], cause)
    const line = saidBy('⨯', Object.assign(failed, { digest: '42' }))
    expect(line).not.toMatch(/canary/i)
    expect(JSON.parse(line)).toMatchObject({ event: 'fault', reason: 'Error', code: '23505', digest: '42' })
  })

  it.each(['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)(
    'repeats nothing that Next says by %s',
    (way) => {
      const lines: string[] = []
      const own = terminal[way]
      giveBack = takeNextLog(incidentLog((line) => lines.push(line)))
      for (let count = 0; count < 100; count += 1) terminal[way](`Failed to find Server Action "canary-${count}"`)
      expect(lines).toEqual(['{"source":"server","event":"fault","reason":"message"}\n'])
      giveBack()
      expect(terminal[way]).toBe(own)
    },
  )

  it('repeats no text, and no error more than once in a while', () => {
    expect(saidBy('canary@example.org')).toBe('{"source":"server","event":"fault","reason":"message"}\n')
    const lines: string[] = []
    giveBack = takeNextLog(incidentLog((line) => lines.push(line)))
    const error = new TypeError('nonsense')
    for (let count = 0; count < 1000; count += 1) terminal.error(error)
    expect(lines).toHaveLength(1)
  })
})
