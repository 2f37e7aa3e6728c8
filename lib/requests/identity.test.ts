import { expect, it } from 'vitest'
import { identityAllows, provedBy } from './identity.ts'
import { identityLevels, proofKinds, requestKinds } from './vocabulary.ts'

it('releases, changes and deletes nothing for somebody who only says who they are', () => {
  const allowed = (level: (typeof identityLevels)[number], concernsChild = false) =>
    requestKinds.filter((kind) => identityAllows(level, { kind, concernsChild }))
  expect(allowed('claimed')).toEqual(['objection', 'restriction'])
  // A report about a child's account is no claim of its holder: two of our staff delete it.
  expect(allowed('claimed', true)).toEqual(['deletion', 'objection', 'restriction'])
  for (const level of identityLevels.filter((each) => each !== 'claimed')) expect(allowed(level)).toEqual(requestKinds)
})

it('takes no line without a proof of ours for one', () => {
  expect(provedBy([{ detail: { channel: 'post', kind: 'copy' } }, { detail: { proof: 'a nice voice' } }])).toEqual({
    level: 'claimed',
    proofs: [],
  })
  for (const proof of proofKinds) expect(provedBy([{ detail: { proof } }]).level).not.toBe('claimed')
})
