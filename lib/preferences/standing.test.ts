import { describe, expect, it } from 'vitest'
import { standingPreferences, standingSwitches, standsInTheWay } from './standing.ts'
import { messageChannels, topics } from './vocabulary.ts'

const at = (day: number) => new Date(Date.UTC(2026, 10, day))

describe('standing choices', () => {
  it('starts with every optional topic off, on every channel', () => {
    const standing = standingPreferences([])
    expect(standing.map(({ topic }) => topic)).toEqual([...topics])
    for (const { channels } of standing) {
      expect(channels.map(({ channel }) => channel)).toEqual([...messageChannels])
      for (const { choice, since } of channels) expect({ choice, since }).toEqual({ choice: 'off', since: null })
    }
  })

  it('takes the last entry by sequence, whatever the order and the clock say', () => {
    const entry = { topic: 'events', channel: 'email' } as const
    const [, , events] = standingPreferences([
      { ...entry, id: 'c', sequence: 3, choice: 'off', at: at(1) },
      { ...entry, id: 'a', sequence: 1, choice: 'on', at: at(9) },
      { ...entry, id: 'b', sequence: 2, choice: 'on', at: at(10) },
    ])
    expect(events?.channels[0]).toMatchObject({ id: 'c', choice: 'off', seen: 3, since: at(1) })
    expect(events?.channels[1]?.choice).toBe('off')
  })

  it('keeps the switches apart', () => {
    const standing = standingSwitches([{ id: 'a', name: 'stop-sale', sequence: 1, choice: 'on', at: at(1) }])
    expect(standing.map(({ choice }) => choice)).toEqual(['off', 'on', 'off'])
  })

  it('lets a stale page strengthen a protection, never weaken it', () => {
    const standing = { id: 'c', choice: 'off', since: at(1), seen: 3 } as const
    const press = { standing, protects: 'off' } as const
    expect(standsInTheWay({ ...press, seen: 3, wanted: 'on' })).toBe(false)
    expect(standsInTheWay({ ...press, seen: 2, wanted: 'on' })).toBe(true)
    expect(standsInTheWay({ ...press, seen: 2, wanted: 'off' })).toBe(false)
    expect(standsInTheWay({ ...press, standing: undefined, seen: 0, wanted: 'on' })).toBe(false)
  })
})
