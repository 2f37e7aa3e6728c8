import { z } from 'zod'
import { cardNumberRefusal, holdsCardNumber } from './card-number.ts'
import { emailField, nameField } from './input.ts'

const withoutCard = (text: string) => !holdsCardNumber(text)
// Marks that turn the direction of text, letters of no width, control characters: nothing an address needs.
const misleading = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u

const line = (most: number) =>
  z
    .string('Enter the address, or leave everything empty')
    .trim()
    .max(most, `Use at most ${most} characters`)
    .refine((text) => text.isWellFormed() && !misleading.test(text), 'Leave out invisible signs')
    .refine(withoutCard, cardNumberRefusal)

export const nameInput = z.object({ name: nameField })

const phoneWording = 'Enter a phone number, like +44 20 7946 0018, or leave it empty'
const digits = (text: string) => text.replace(/\D/g, '').length

/** Empty takes the number away. E.164 allows 15 digits; a few more for an extension. */
export const phoneField = z
  .string(phoneWording)
  .trim()
  .max(30, phoneWording)
  .refine(withoutCard, cardNumberRefusal)
  .refine(
    (text) => text === '' || (/^\+?[0-9 ()./-]+$/.test(text) && digits(text) >= 5 && digits(text) <= 19),
    phoneWording,
  )
  .transform((text) => text || null)

export const phoneInput = z.object({ phone: phoneField })

export const emailInput = z.object({ email: emailField })

/** All lines empty takes the address away. */
export const mailingAddressInput = z
  .object({ line1: line(120), line2: line(120), town: line(80), postcode: line(16), country: line(80) })
  .superRefine((typed, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (Object.values(typed).every((text) => text === '')) return
    if (typed.line1 === '') missing('line1', 'Enter the first line of the address')
    if (typed.country === '') missing('country', 'Enter the country')
  })
  .transform(({ line1, line2, town, postcode, country }) =>
    line1 === '' ? null : { lines: [line1, line2, town].filter((each) => each !== ''), postcode, country },
  )

const monthWording = 'Enter the month as a number from 1 to 12'
const yearWording = 'Enter the year with four digits, like 2029'

const whole = (wording: string, least: number, most: number) =>
  z
    .string(wording)
    .trim()
    .regex(/^\d{1,4}$/, wording)
    .transform(Number)
    .refine((number) => number >= least && number <= most, wording)

export const cardExpiryInput = z.object({
  expiryMonth: whole(monthWording, 1, 12),
  expiryYear: whole(yearWording, 2000, 2100),
})
