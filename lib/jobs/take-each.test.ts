import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inPages, takeEach } from './take-each.ts'

const lines: string[] = []
beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => lines.push(String(line)) > 0)
})
afterEach(() => lines.splice(0))

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

describe('each row of a sweep', () => {
  it('is taken although others fail, and the run fails at its end, with how many', async () => {
    const taken: string[] = []
    const run = takeEach('greetings', names, async (name) => {
      if (name === 'b' || name === 'e') throw new Error(`${name} lives in Lisbon`)
      taken.push(name)
    })
    await expect(run).rejects.toMatchObject({ code: '2 of 7' })
    expect(taken).toEqual(['a', 'c', 'd', 'f', 'g'])
    expect(lines.map((line) => JSON.parse(line).event)).toEqual(['row-failed:greetings', 'row-failed:greetings'])
    expect(lines.join()).not.toContain('Lisbon')
  })

  it('says nothing when all is well', async () => {
    await expect(takeEach('greetings', names, async () => undefined)).resolves.toBeUndefined()
    expect(lines).toEqual([])
  })

  it('does not fill the log when everything fails', async () => {
    const many = Array.from({ length: 500 }, (_, nth) => nth)
    await expect(takeEach('greetings', many, () => Promise.reject(new Error('no')))).rejects.toMatchObject({
      code: '500 of 500',
    })
    expect(lines).toHaveLength(10)
  })
})

describe('a backlog', () => {
  const backlog = Array.from({ length: 1000 }, (_, nth) => ({ id: String(nth + 100_000) }))
  const page = (asked: string[]) => async (after: string) => {
    asked.push(after)
    return backlog.filter(({ id }) => id > after).slice(0, 200)
  }

  it('is read a page at a time, each beyond the last, and the next only when the one before is taken', async () => {
    const [asked, taken]: [string[], string[]] = [[], []]
    await takeEach('backlog', inPages(page(asked)), async ({ id }) => {
      expect(asked).toHaveLength(Math.floor(taken.length / 200) + 1)
      taken.push(id)
    })
    expect(taken).toEqual(backlog.map(({ id }) => id))
    expect(asked.slice(1)).toEqual(['100199', '100399', '100599', '100799', '100999'])
  })

  it('leaves the rest to the next run once its time is over, so that other sweeps have theirs', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const taken: string[] = []
    await takeEach('backlog', inPages(page([])), async ({ id }) => {
      taken.push(id)
      vi.advanceTimersByTime(30)
    })
    vi.useRealTimers()
    expect(taken).toHaveLength(167)
  })

  it('that does not grow is a fault, and no endless run', async () => {
    const stuck = takeEach(
      'stuck',
      inPages(async () => [{ id: 'always' }]),
      async () => undefined,
    )
    await expect(stuck).rejects.toThrow('beyond')
  })
})
