import { expect, it } from 'vitest'
import { readReceipt } from './input.ts'

it.each([
  ['lists', `${'['.repeat(90_000)}${']'.repeat(90_000)}`],
  ['objects', `${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}`],
  ['lists in a field', `{"format":"erasure-receipt/2","lines":${'['.repeat(90_000)}${']'.repeat(90_000)}}`],
])('finds no receipt in deeply nested %s', (_, json) => {
  expect(readReceipt(json)).toEqual({ ok: false, refusal: 'no-receipt' })
})

it('says that a name stands twice', () => {
  expect(readReceipt('{"a":[{"b":1,"b":2}]}')).toEqual({ ok: false, refusal: 'twice-named' })
})
