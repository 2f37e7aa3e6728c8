import { z } from 'zod'
import { cardNumberRefusal, holdsCardNumber } from './card-number.ts'
import { nameField } from './input.ts'

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, `Use at most ${most} characters`)
    .refine((text) => !holdsCardNumber(text), cardNumberRefusal)

export const nameInput = z.object({ name: nameField.refine((text) => !holdsCardNumber(text), cardNumberRefusal) })

/** Empty takes the number away. */
export const phoneInput = z.object({
  phone: z
    .string()
    .trim()
    .regex(/^$|^\+?[0-9 ().-]{6,24}$/, 'Enter a phone number, like +44 20 7946 0018, or leave it empty')
    .refine((text) => !holdsCardNumber(text), cardNumberRefusal)
    .transform((text) => text || null),
})

/** All lines empty takes the address away. */
export const mailingAddressInput = z
  .object({ line1: line(120), line2: line(120), town: line(80), postcode: line(16), country: line(80) })
  .refine(
    (typed) => Object.values(typed).every((text) => text === '') || (typed.line1 !== '' && typed.country !== ''),
    {
      path: ['line1'],
      message: 'Enter at least the first line and the country, or leave everything empty',
    },
  )
  .transform(({ line1, line2, town, postcode, country }) =>
    line1 === '' ? null : { lines: [line1, line2, town].filter((each) => each !== ''), postcode, country },
  )

export const cardExpiryInput = z.object({
  expiryMonth: z.coerce
    .number('Enter the month as a number')
    .int('Enter the month as a number')
    .min(1, 'Enter a month from 1 to 12')
    .max(12, 'Enter a month from 1 to 12'),
  expiryYear: z.coerce
    .number('Enter the year with four digits')
    .int('Enter the year with four digits')
    .min(2000, 'Enter the year with four digits')
    .max(2100, 'Enter the year with four digits'),
})
