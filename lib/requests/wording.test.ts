import { describe, expect, it } from 'vitest'
import { declineWording } from './decline-wording.ts'
import { timelineWording } from './timeline-wording.ts'
import { kindWording, stateLabel, stateWording } from './wording.ts'

describe('words', () => {
  it('put the date that matters into the label', () => {
    expect(stateLabel('ready', { readyUntil: '2026-12-06' })).toBe('Ready until 6 December 2026')
    expect(stateLabel('cooling-off', { undoUntil: '2026-11-16' })).toBe(
      'Approved, can be undone until 16 November 2026',
    )
    expect(stateLabel('waiting-for-person', { clockPaused: true })).toBe('We need something from you (clock paused)')
    expect(stateLabel('waiting-for-person')).toBe('We need something from you')
    expect(stateLabel('withdrawn')).toBe('Withdrawn by you')
  })

  it('give every state its own label', () => {
    const labels = Object.values(stateWording).map(({ label }) => label)
    expect(new Set(labels).size).toBe(labels.length)
  })

  it('never use the words of the trade', () => {
    const everything = JSON.stringify([stateWording, kindWording, timelineWording, declineWording])
    expect(everything).not.toMatch(/\b(user|customer|ticket|DSAR|data subject|SLA|export|vendor)s?\b/i)
  })

  it('say what happens next in whole sentences', () => {
    for (const { next } of Object.values(stateWording)) expect(next).toMatch(/^[A-Z].*\.$/)
    for (const { text } of Object.values(timelineWording)) expect(text).toMatch(/^[A-Z].*\.$/)
  })
})
