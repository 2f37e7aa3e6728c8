import { describe, expect, it } from 'vitest'
import { personInput } from './input.ts'

const typed = { name: 'Ana Silva', region: 'DE', email: '', named: '' }
const address = 'ana@example.org'
const words = '1 Rua Augusta, Lisbon'

const messages = (input: unknown) => {
  const parsed = personInput.safeParse(input)
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join('.'), message])
}

describe('whom a request is for', () => {
  it.each(['agent', 'guardian', 'survivor'] as const)('is found by an address (%s)', (role) => {
    expect(personInput.parse({ ...typed, role, email: address })).toMatchObject({ email: address, named: null })
  })

  it.each(['guardian', 'survivor'] as const)('or by other words (%s)', (role) => {
    expect(personInput.parse({ ...typed, role, named: words })).toMatchObject({ email: null, named: words })
  })

  it.each(['agent', 'guardian', 'survivor'] as const)('never by both (%s)', (role) => {
    const refused = [['email', expect.stringMatching(/not both/)]]
    expect(messages({ ...typed, role, email: address, named: words })).toEqual(refused)
  })

  it('and not by nothing; who asked another to act for them has an address', () => {
    expect(messages({ ...typed, role: 'survivor' })).toEqual([['email', expect.stringMatching(/or what else/)]])
    expect(messages({ ...typed, role: 'agent', named: words })).toEqual([['email', expect.stringMatching(/ask them/)]])
  })

  it('and all that is wrong is said at once', () => {
    const wrong = messages({ ...typed, role: 'agent', region: '' }).map(([path]) => path)
    expect(wrong.sort()).toEqual(['email', 'region'])
  })
})
