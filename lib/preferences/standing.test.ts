import { describe, expect, it } from 'vitest'
import { standingPreferences, standingSwitches } from './standing.ts'
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
      { ...entry, sequence: 3, choice: 'off', at: at(1) },
      { ...entry, sequence: 1, choice: 'on', at: at(9) },
      { ...entry, sequence: 2, choice: 'on', at: at(10) },
    ])
    expect(events?.channels[0]).toMatchObject({ choice: 'off', seen: 3, since: at(1) })
    expect(events?.channels[1]?.choice).toBe('off')
  })

  it('keeps the switches apart', () => {
    const standing = standingSwitches([{ name: 'stop-sale', sequence: 1, choice: 'on', at: at(1) }])
    expect(standing.map(({ choice }) => choice)).toEqual(['off', 'on', 'off'])
  })
})
