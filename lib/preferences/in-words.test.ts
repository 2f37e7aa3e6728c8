import { describe, expect, it } from 'vitest'
import { chosenInWords, sentInWords, stoppedInWords } from './in-words.ts'
import { standingPreferences, standingSwitches } from './standing.ts'

const at = new Date('2026-11-22T12:00:00Z')
const on = (topic: 'events' | 'announcements', channel: 'email' | 'post' | 'phone', sequence: number) => ({
  id: String(sequence),
  topic,
  channel,
  sequence,
  choice: 'on' as const,
  at,
})

describe('choices in words', () => {
  it('says nothing where nothing is on', () => {
    expect(sentInWords(standingPreferences([]))).toEqual([])
    expect(stoppedInWords(standingSwitches([]))).toEqual([])
  })

  it('names each topic once, with its ways', () => {
    const entries = [
      on('events', 'email', 1),
      on('events', 'post', 2),
      on('events', 'phone', 3),
      on('announcements', 'post', 4),
    ]
    expect(sentInWords(standingPreferences(entries))).toEqual([
      'Product announcements by post',
      'Upcoming events by e-mail, post and phone call',
    ])
    expect(chosenInWords({ topic: 'events', channel: 'email', choice: 'off' })).toBe('Upcoming events by e-mail: off.')
  })
})
