import { describe, expect, it } from 'vitest'
import { isAuthorised, whoAnswers } from './authority.ts'
import { roles } from './vocabulary.ts'

describe('who can say that somebody acts for them', () => {
  it('the person, at any address that is not the representative’s own', () => {
    const apart = { sameMailbox: false, hasAddress: true }
    expect(roles.map((role) => whoAnswers({ role, ...apart }))).toEqual(['person', 'person', 'nobody'])
  })

  it('nobody anew where the mailbox that sent it is the person’s; never for somebody who has died', () => {
    const same = { sameMailbox: true, hasAddress: true }
    expect(roles.map((role) => whoAnswers({ role, ...same }))).toEqual(['same-mailbox', 'same-mailbox', 'nobody'])
  })

  it('nobody where no address is known', () => {
    const none = { sameMailbox: false, hasAddress: false }
    expect(roles.map((role) => whoAnswers({ role, ...none }))).toEqual(['nobody', 'nobody', 'nobody'])
  })
})

it('nothing is given out on a claim: all sixteen ways to stand', () => {
  const at = new Date('2026-11-02T10:00:00Z')
  const either = [null, at]
  const ways = either.flatMap((confirmedAt) =>
    either.flatMap((permissionGivenAt) =>
      either.flatMap((permissionRefusedAt) =>
        either.map((acceptedAt) => ({ confirmedAt, permissionGivenAt, permissionRefusedAt, acceptedAt })),
      ),
    ),
  )
  const open = ways.filter(isAuthorised)
  expect(ways).toHaveLength(16)
  expect(open).toEqual([
    { confirmedAt: at, permissionGivenAt: null, permissionRefusedAt: null, acceptedAt: at },
    { confirmedAt: at, permissionGivenAt: at, permissionRefusedAt: null, acceptedAt: null },
    { confirmedAt: at, permissionGivenAt: at, permissionRefusedAt: null, acceptedAt: at },
  ])
})
