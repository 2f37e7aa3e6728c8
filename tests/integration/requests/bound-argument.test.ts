import { expect, it } from 'vitest'
import { boundId, boundReference, boundText } from '#app/bound-argument.ts'

const odd = [undefined, null, 7, {}, [], { by: 'Lea' }, new Map(), 'x'.repeat(1000), { normalize: 'x' }]

it.each(odd)('what comes back in place of a bound argument is not taken: %j', (given) => {
  for (const read of [boundId, boundReference, boundText])
    expect(() => read(given)).toThrow('NEXT_HTTP_ERROR_FALLBACK;404')
})

it('takes what was bound', () => {
  expect(boundReference('PR-7H4K2MWX9C')).toBe('PR-7H4K2MWX9C')
  expect(boundId('00000000-0000-4000-8000-000000000009')).toBe('00000000-0000-4000-8000-000000000009')
  expect(boundText('seen')).toBe('seen')
})
