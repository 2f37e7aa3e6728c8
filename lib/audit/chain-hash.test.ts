import { describe, expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'
import { chainStart, nextLink } from './chain-hash.ts'

describe('the chain', () => {
  it('reckons the published links', () => {
    const first = nextLink(chainStart, { type: 'request.submitted', actor: 'u1', at: '2026-11-22T00:00:00Z', seq: 1 })
    expect(first.toString('hex')).toBe('b5946cc5990b16c329d749553b84baffd91e836a3db97ba2199b43491f7a390e')
    const second = nextLink(first, { seq: 2, at: '2026-11-23T00:00:00Z', actor: 's1', type: 'request.acknowledged' })
    expect(second.toString('hex')).toBe('17d1f55cc077169135a5505c8458a266a7b35bc14a73f61a584d58f60ec26b1c')
  })
})

describe('canonical JSON', () => {
  it('sorts names by code units and writes numbers as JavaScript does (RFC 8785, 3.2.2 and 3.2.3)', () => {
    const value = {
      '€': 'Euro',
      '\r': 'CR',
      '1': 'One',
      '😀': 'Smile',
      ö: 'o',
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27],
      literals: [null, true, false],
    }
    expect(canonicalJson(value)).toBe(
      '{"\\r":"CR","1":"One","literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"ö":"o","€":"Euro","😀":"Smile"}',
    )
  })

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson(Number.NaN)).toThrow()
    expect(() => canonicalJson(() => 0)).toThrow()
  })
})
