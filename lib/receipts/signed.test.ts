import { describe, expect, it } from 'vitest'
import { currentSigningKey, publishedKeys } from '#lib/sealing/signing-keys.ts'
import { readReceipt } from './input.ts'
import { signed, standingOf } from './signed.ts'

const key = (fill: number) => Buffer.alloc(32, fill).toString('base64')
const ring = `2025:${key(1)}`
const document = {
  ...{
    format: 'erasure-receipt/2',
    reference: 'PR-ABCDE-FGHJK',
    by: 'Tecor',
    carriedOutAt: '2026-11-22T10:00:00.000Z',
  },
  keys: 'https://privacy.example.com/receipts/keys.json',
  lines: [
    { category: 'purchases', title: 'Invoices', deleted: 1, anonymised: 0, kept: 2, ...{ reason: 'tax-law' } },
  ].map((line) => ({ ...line, because: 'Tax law', until: '2032-12-31' })),
  totals: { deleted: 1, anonymised: 0, kept: 2 },
  notes: ['A note.'],
}
const receipt = signed(document, currentSigningKey(ring))
const standing = (json: string, keys = ring) => {
  const read = readReceipt(json)
  return read.ok ? standingOf(read.value, publishedKeys(keys)) : read.refusal
}

describe('a signed receipt', () => {
  it('verifies in whatever order and spacing it is written', () => {
    const { signature, ...rest } = receipt
    expect(standing(JSON.stringify({ signature, ...rest }, null, 4))).toBe('valid')
    expect(standing(`\uFEFF\n${JSON.stringify(receipt)}\n`)).toBe('valid')
  })

  it('still verifies when keys were rotated, also by the public half alone', () => {
    expect(standing(JSON.stringify(receipt), `2026:${key(2)},${ring}`)).toBe('valid')
    const [old] = publishedKeys(ring)
    const publicHalf = Buffer.from(old?.x ?? '', 'base64url').toString('base64')
    expect(standing(JSON.stringify(receipt), `2026:${key(2)},2025:public.${publicHalf}`)).toBe('valid')
    expect(() => currentSigningKey(`2025:public.${publicHalf}`)).toThrow()
  })

  it('is altered by every change, and by a key that took its name', () => {
    const json = JSON.stringify(receipt)
    const changes = [
      ['"kept":2', '"kept":3'],
      ['A note.', 'A note'],
      ['2032-12-31', '2031-12-31'],
      ['PR-ABCDE', 'PR-ABCDF'],
    ] as const
    for (const [from, to] of changes) expect(standing(json.replace(from, to))).toBe('altered')
    expect(standing(json, `2025:${key(9)}`)).toBe('altered')
    expect(standing(json, `2026:${key(2)}`)).toBe('unknown-key')
  })

  it('is never read in two ways', () => {
    const json = JSON.stringify(receipt)
    expect(standing(json.replace('"by":', '"by":"Somebody","by":'))).toBe('twice-named')
    expect(standing(json.replace('"by":', '"b\\u0079":"Somebody","by":'))).toBe('twice-named')
    expect(standing(json.replace('"by":', '"also":"Tecor owes you","by":'))).toBe('no-receipt')
  })

  it('is kindly refused when it is something else', () => {
    expect(standing('')).toBe('empty')
    expect(standing('{"a":')).toBe('no-json')
    expect(standing('[]')).toBe('no-receipt')
    expect(standing('x'.repeat(300_000))).toBe('too-long')
    const { signature: _, ...unsigned } = receipt
    expect(standing(JSON.stringify(unsigned))).toBe('not-signed')
  })

  it('verifies the vector of RFC 8032 §7.1 under the published form of its key', () => {
    const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex')
    const [published] = publishedKeys(`v:${seed.toString('base64')}`)
    expect(published?.x).toBe('11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo')
  })
})
