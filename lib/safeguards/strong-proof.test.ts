import { expect, it } from 'vitest'
import { freshProofKinds } from '#lib/auth/vocabulary.ts'
import { countsAsPasskey } from './strong-proof.ts'

it('counts a passkey and a printed code whose owner had time to object, and nothing else', () => {
  expect(freshProofKinds.filter(countsAsPasskey)).toEqual(['passkey', 'recovery-code'])
})
