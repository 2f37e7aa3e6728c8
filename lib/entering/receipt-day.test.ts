import { expect, it } from 'vitest'
import { checkReceiptDay } from './receipt-day.ts'

const today = '2027-03-31'
const ask = (receivedOn: string, reason: string | null = null) => {
  const outcome = checkReceiptDay({ receivedOn, today, reason })
  return outcome.ok ? 'taken' : outcome.refusal
}

it.each([
  ['2027-04-01', 'in-future'],
  ['2027-03-31', 'taken'],
  ['2027-03-17', 'taken'],
  ['2027-03-16', 'reason-needed'],
  ['2025-03-31', 'reason-needed'],
  ['2025-03-30', 'too-old'],
])('a request received on %s is %s', (day, said) => {
  expect(ask(day)).toBe(said)
})

it('takes an older day with a reason in writing, but never one ahead', () => {
  expect(ask('2027-03-01', 'The letter lay in the post room of another office.')).toBe('taken')
  expect(ask('2027-03-01', '   ')).toBe('reason-needed')
  expect(ask('2027-04-01', 'It comes tomorrow.')).toBe('in-future')
})
