import { describe, expect, it } from 'vitest'
import { cardExpiryInput, mailingAddressInput, nameInput, phoneInput } from './details-input.ts'

const card = '4242 4242 4242 4242'
const address = { line1: '', line2: '', town: '', postcode: '', country: '' }

function problems(
  schema: { safeParse: (typed: unknown) => { success: boolean; error?: { issues: { path: PropertyKey[] }[] } } },
  typed: unknown,
) {
  return schema.safeParse(typed).error?.issues.map(({ path }) => path.join('.')) ?? []
}

describe('details as typed', () => {
  it('refuses a whole card number in every field', () => {
    expect(problems(nameInput, { name: card })).toEqual(['name'])
    expect(problems(phoneInput, { phone: card })).toEqual(['phone'])
    for (const field of ['line1', 'line2', 'town'])
      expect(problems(mailingAddressInput, { ...address, line1: 'x', country: 'y', [field]: card }), field).toEqual([
        field,
      ])
  })

  it('takes phone numbers as people write them, and an empty one away', () => {
    for (const phone of ['+44 20 7946 0018', '020 7946 0018', '(415) 555-0134', '+49 1512 3456789', '0043/1/5055'])
      expect(phoneInput.parse({ phone })).toEqual({ phone })
    expect(phoneInput.parse({ phone: '  ' })).toEqual({ phone: null })
    for (const phone of ['......', 'call me', '12', '+'.repeat(9)])
      expect(problems(phoneInput, { phone })).toContain('phone')
  })

  it('asks for the line that is missing, or takes the whole address away', () => {
    expect(mailingAddressInput.parse(address)).toBeNull()
    expect(problems(mailingAddressInput, { ...address, line1: '1 High Street' })).toEqual(['country'])
    expect(problems(mailingAddressInput, { ...address, country: 'France' })).toEqual(['line1'])
    expect(mailingAddressInput.parse({ ...address, line1: ' 1 High Street ', town: 'Leeds', country: 'UK' })).toEqual({
      lines: ['1 High Street', 'Leeds'],
      postcode: '',
      country: 'UK',
    })
  })

  it('reads an expiry and nothing else', () => {
    expect(cardExpiryInput.parse({ expiryMonth: '08', expiryYear: '2029' })).toEqual({
      expiryMonth: 8,
      expiryYear: 2029,
    })
    expect(problems(cardExpiryInput, { expiryMonth: '13', expiryYear: '29' })).toEqual(['expiryMonth', 'expiryYear'])
    expect(problems(cardExpiryInput, { expiryMonth: '', expiryYear: '1e3' })).toEqual(['expiryMonth', 'expiryYear'])
  })
})
