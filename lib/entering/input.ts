import { z } from 'zod'
import { canonicalAddress } from '#lib/accounts/address.ts'
import { cardNumberRefusal, holdsCardNumber } from '#lib/accounts/card-number.ts'
import { emailField, nameField, regionField } from '#lib/accounts/input.ts'
import { parseTypedAddress } from '#lib/accounts/typed-address.ts'
import { roles } from '#lib/representatives/vocabulary.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { answerChannels } from '#lib/requests/vocabulary.ts'
import { entryChannels } from './vocabulary.ts'

const trimmed = (value: unknown) => (typeof value === 'string' ? value.trim() || undefined : value)

/** Empty is none. */
const maybe = <Field extends z.ZodType>(field: Field) =>
  z.preprocess(trimmed, field.optional()).transform((value) => value ?? null)

const plain = (longest: number) =>
  z
    .string()
    .max(longest, `Use at most ${longest} characters`)
    .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal)

/** Who wrote it: the person whom it is about, or somebody in one of the roles. */
export const writers = ['person', ...roles] as const

export const cameInput = z.object({
  writer: z.enum(writers, 'Choose who wrote it'),
  channel: z.enum(entryChannels, 'Choose how it came'),
  receivedOn: z.string('Enter the day on which it came').pipe(z.iso.date('Enter the day on which it came')),
  lateReason: maybe(plain(1000)),
  email: maybe(
    z
      .string()
      .refine((typed) => canonicalAddress(typed) !== null, 'Enter an address like name@example.com, or leave it empty')
      .transform((typed) => canonicalAddress(typed)),
  ),
  reference: maybe(
    z
      .string()
      .max(100, 'A reference is PR- and ten characters')
      .refine((typed) => parseReference(typed) !== null, 'A reference is PR- and ten characters. Or leave it empty')
      .transform((typed) => parseReference(typed)),
  ),
})

const answerBy = z.enum(answerChannels, 'Choose how we answer')
const missingRegion = 'Choose where the person lives'
const region = regionField.catch('').refine((id) => id !== '', missingRegion)

export const knownInput = z.object({ region, answerBy })

const address = z
  .string()
  .max(800, 'Use at most 800 characters')
  .transform((typed, context) => {
    const parsed = parseTypedAddress(typed)
    if (parsed) return parsed
    context.addIssue('Write the address line by line, as on an envelope, with the country in the last line')
    return z.NEVER
  })

const given = {
  name: z.string('Enter the name in the letter').min(1, 'Enter the name in the letter').pipe(nameField),
  email: maybe(emailField),
  mailingAddress: maybe(address),
}

/** Of a person for whom somebody else writes the letter may give no more than a name. */
export const representedInput = z.object({ ...given, region, answerBy })

export const contactInput = representedInput
  .refine(({ email, answerBy: by }) => by !== 'mail' || email !== null, {
    path: ['email'],
    message: 'Enter the e-mail address to which we answer',
  })
  .refine(({ mailingAddress, answerBy: by }) => by !== 'post' || mailingAddress !== null, {
    path: ['mailingAddress'],
    message: 'Enter the postal address to which we answer',
  })

export const actingInput = z
  .object({
    ...given,
    statement: z.string('Write down why they act').trim().min(1, 'Write down why they act').pipe(plain(2000)),
  })
  .refine(({ email, mailingAddress }) => email !== null || mailingAddress !== null, {
    path: ['mailingAddress'],
    message: 'Enter a postal or an e-mail address at which we reach them',
  })

export const wordsField = z
  .string('Write down what the letter says')
  .trim()
  .min(1, 'Write down what the letter says')
  .pipe(plain(20_000))
