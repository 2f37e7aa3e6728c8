import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { attemptField, withErrors, withRefusal, withResult } from './form-state.ts'

function formOf(entries: [string, string | Blob][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

const input = z
  .object({ email: z.email('Enter an e-mail address'), name: z.string().min(1, 'Enter your name').max(3, 'Shorter') })
  .refine((value) => value.name !== 'x', 'Choose at least one of the two')

function errorOf(value: unknown) {
  const outcome = input.safeParse(value)
  if (outcome.success) throw new Error('expected a refusal')
  return outcome.error
}

describe('form state', () => {
  it('keeps what was typed, several values of one name together', () => {
    const state = withRefusal(
      formOf([
        ['name', 'Ana'],
        ['topic', 'a'],
        ['topic', 'b'],
      ]),
      'No',
    )
    expect(state).toEqual({ values: { name: 'Ana', topic: ['a', 'b'] }, errors: {}, refusal: 'No', attempt: 1 })
  })

  it('never hands back a secret, a file or what React adds', () => {
    const state = withRefusal(
      formOf([
        ['code', '12345678'],
        ['totpCode', '123456'],
        ['password', 'p'],
        ['clientSecret', 's'],
        ['$ACTION_REF_1', ''],
        ['evidence', new Blob(['x'])],
      ]),
      'No',
    )
    expect(state.values).toEqual({})
  })

  it('takes no result from what was sent, whatever its field is called', () => {
    const sent = formOf([
      ['result', 'forged'],
      ['verdict', '{"standing":"valid"}'],
    ])
    for (const state of [withErrors(sent, new z.ZodError([])), withRefusal(sent, 'No')])
      expect(state.result).toBeUndefined()
    expect(withResult(sent, 'ours').result).toBe('ours')
  })

  it.each(['postcode', 'postalCode', 'postal-code', 'zip_code', 'countryCode'])('hands %s back', (name) => {
    expect(withRefusal(formOf([[name, 'EC1A 1AA']]), 'No').values).toEqual({ [name]: 'EC1A 1AA' })
  })

  it('gives the first message of each field', () => {
    const state = withErrors(formOf([['email', 'ana']]), errorOf({ email: 'ana', name: '' }))
    expect(state.errors).toEqual({ email: 'Enter an e-mail address', name: 'Enter your name' })
    expect(state.refusal).toBeUndefined()
  })

  it('makes a message about no field the refusal', () => {
    expect(withErrors(formOf([]), errorOf({ email: 'ana@example.org', name: 'x' })).refusal).toBe(
      'Choose at least one of the two',
    )
  })

  it.each([
    ['0', 1],
    ['4', 5],
    ['-3', 1],
    ['1e99', 1],
    ['nonsense', 1],
  ])('counts attempts: %s', (before, attempt) => {
    expect(withRefusal(formOf([[attemptField, before]]), 'No').attempt).toBe(attempt)
  })
})
