import { describe, expect, it } from 'vitest'
import { emailField, nameField, regionField } from './input.ts'
import { emailWording, nameWording, regionOptions } from './wording.ts'

const complaint = (field: typeof nameField | typeof emailField, typed: unknown) =>
  field.safeParse(typed).error?.issues[0]?.message

describe('what an account asks for', () => {
  it.each([' Ana  María ', 'Žofie Ångström', '李 小龙', 'أحمد بن علي', "Seán O'Brien", 'José'])(
    'takes the name %s',
    (typed) => {
      expect(nameField.safeParse(typed).success).toBe(true)
    },
  )

  it('keeps one spelling of a name', () => {
    expect(nameField.parse('  Ana \t Mari\u0301a ')).toBe('Ana María')
  })

  it.each(['Ana\u202egpj.exe', 'A\u200bna', 'Ana\u0000', '\ud800', `A${'\u0301'.repeat(10)}`])(
    'refuses the name %j',
    (typed) => {
      expect(complaint(nameField, typed)).toBe(nameWording.odd)
    },
  )

  it('says what is missing', () => {
    expect([complaint(nameField, ' '), complaint(nameField, undefined)]).toEqual([
      nameWording.missing,
      nameWording.missing,
    ])
    expect(complaint(nameField, 'x'.repeat(101))).toBe(nameWording.long)
    expect([complaint(emailField, ''), complaint(emailField, 'ana')]).toEqual([emailWording.missing, emailWording.odd])
  })

  it('takes a region of the list only', () => {
    expect([regionField.safeParse('US-CA').success, regionField.safeParse('XX').success]).toEqual([true, false])
    expect(regionOptions.find(({ value }) => value === 'US-CA')?.label).toBe('United States: California')
  })
})
