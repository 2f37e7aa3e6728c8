import { expect, it } from 'vitest'
import { parseCorrection } from '#lib/fulfilment/correctable.ts'
import { correctionInput, objectionInput, restrictionInput } from './input.ts'

const number = 'It was 4111 1111-1111 1111, as I said'

it('refuses a whole card number wherever a request is explained (promise P4)', () => {
  const refused = [
    objectionInput.safeParse({ purpose: 'improvement', reason: number }),
    restrictionInput.safeParse({ ground: 'unlawful', reason: number }),
    correctionInput.safeParse({ field: 'accounts.name.1', after: number, reason: 'Wrong' }),
    correctionInput.safeParse({ field: 'accounts.name.1', after: 'Ana', reason: number }),
  ]
  expect(refused.map(({ success }) => success)).toEqual([false, false, false, false])
})

it('lets no correction make a name that could not be typed as one', () => {
  expect(parseCorrection('accounts.name.1', ' Ana  Silva ')).toBe('Ana Silva')
  for (const odd of ['Ana\u202egnp', 'A\u200bna', `e${'\u0301'.repeat(9)}`, 'A\u0000', '\ud800'])
    expect(parseCorrection('accounts.name.1', odd)).toBeNull()
})
