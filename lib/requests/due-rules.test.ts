import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { regimes } from '#lib/regimes/regimes.ts'
import { reckon } from './clock.ts'
import { closableFrom, mayClose, reminderDue, type Waited } from './closing.ts'
import { dueNoteOn } from './due-note.ts'
import { identityAsksOf } from './identity-asks.ts'
import { lateRefusal, lateRefusalSentence } from './late-refusal.ts'
import { pauseSpans } from './pause-spans.ts'
import type { ClockEntry } from './running-clock.ts'

const date = (iso: string) => Temporal.PlainDate.from(iso)
const england = { country: 'GB', subdivision: 'ENG' }
const told = (id: 'eu-gdpr' | 'us-ca' | 'uk-gdpr', ...entries: ClockEntry[]) =>
  reckon({ regime: regimes[id], entries: [{ kind: 'received', on: '2026-11-02' }, ...entries], establishment: england })

describe('what is noted of a due date', () => {
  const open = told('us-ca')

  it.each([
    ['2026-12-09', null],
    ['2026-12-10', 'seven-days'],
    ['2026-12-14', 'seven-days'],
    ['2026-12-15', 'two-days'],
    ['2026-12-17', 'two-days'],
    ['2026-12-18', 'breach'],
    ['2027-12-18', 'breach'],
  ])('on %s: %s', (today, note) => {
    expect(dueNoteOn(open, today)).toBe(note)
  })

  it('is nothing once it is answered, nor while the clock stands still', () => {
    expect(dueNoteOn(told('us-ca', { kind: 'answered', on: '2026-12-01' }), '2027-01-01')).toBeNull()
    const asked = told('uk-gdpr', { kind: 'paused', on: '2026-11-05', reason: 'clarification' })
    expect(dueNoteOn(asked, '2027-01-01')).toBeNull()
    // In California the clock runs on, and so does the warning.
    const running = told('us-ca', { kind: 'paused', on: '2026-11-05', reason: 'clarification' })
    expect(dueNoteOn(running, '2026-12-18')).toBe('breach')
  })
})

describe('a refusal that comes too late', () => {
  it('is one after a month under the GDPR, also where the answer has three', () => {
    const longer = told('eu-gdpr', { kind: 'extended', on: '2026-11-20' })
    expect(lateRefusal(longer, '2026-12-02')).toBeNull()
    expect(lateRefusal(longer, '2026-12-03')).toEqual({ dueOn: '2026-12-02', daysLate: 1 })
    expect(lateRefusalSentence({ dueOn: '2026-12-02', daysLate: 1 })).toContain('2 December 2026')
  })

  it('waits with the clock for proof of identity', () => {
    const asked = { kind: 'paused', on: '2026-11-05', reason: 'identity' } as const
    const late = told('eu-gdpr', asked, { kind: 'resumed', on: '2026-11-15', reason: 'identity' })
    expect(lateRefusal(late, '2026-12-14')).toBeNull()
    expect(lateRefusal(late, '2026-12-15')).toEqual({ dueOn: '2026-12-14', daysLate: 1 })
  })

  it('is one after the due date elsewhere', () => {
    const longer = told('us-ca', { kind: 'extended', on: '2026-12-01' })
    expect(lateRefusal(longer, '2027-01-31')).toBeNull()
    expect(lateRefusal(longer, '2027-02-01')).toMatchObject({ daysLate: 1 })
  })
})

describe('closing for want of an answer', () => {
  const waited = (over: Partial<Waited>): Waited => ({
    askedOn: date('2026-11-02'),
    remindedOn: date('2026-11-16'),
    targetDue: date('2026-12-16'),
    standsStill: true,
    ...over,
  })

  it('waits thirty days, and a week after the reminder', () => {
    expect(String(closableFrom(waited({})))).toBe('2026-12-02')
    expect(String(closableFrom(waited({ remindedOn: date('2026-12-01') })))).toBe('2026-12-08')
    expect(closableFrom(waited({ remindedOn: null }))).toBeNull()
    expect(mayClose(waited({}), date('2026-12-01'))).toEqual({ ok: false, refusal: 'too-early' })
    expect(mayClose(waited({}), date('2026-12-02'))).toEqual({ ok: true, value: null })
  })

  it('is no longer than the target date where the clock runs on, and never in the week in which we asked', () => {
    const running = { standsStill: false, targetDue: date('2026-12-01') }
    expect(String(closableFrom(waited(running)))).toBe('2026-12-01')
    expect(String(reminderDue(waited(running)))).toBe('2026-11-16')
    const short = { standsStill: false, targetDue: date('2026-11-16') }
    expect(String(reminderDue(waited(short)))).toBe('2026-11-09')
    const hurried = waited({ ...short, targetDue: date('2026-11-04'), remindedOn: date('2026-11-02') })
    expect(String(closableFrom(hurried))).toBe('2026-11-09')
  })
})

describe('what can be asked', () => {
  it('is never a document of whoever holds an account', () => {
    for (const hasPasskey of [true, false])
      expect(identityAsksOf({ holdsAccount: true, hasPasskey })).not.toContain('document')
    expect(identityAsksOf({ holdsAccount: true, hasPasskey: true })).toEqual(['mailed-code', 'passkey', 'facts'])
    expect(identityAsksOf({ holdsAccount: false, hasPasskey: false })).toEqual(['facts', 'document'])
  })
})

it('shows no wait after our answer', () => {
  const entries = [
    { kind: 'paused', on: '2026-11-05', reason: 'clarification' },
    { kind: 'answered', on: '2026-12-05', reason: 'clarification' },
  ] as const
  expect(pauseSpans(regimes['uk-gdpr'].clock, entries)).toEqual([{ from: '2026-11-05', until: '2026-12-05' }])
  expect(pauseSpans(regimes['us-ca'].clock, entries)).toEqual([])
})
