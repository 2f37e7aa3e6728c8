import { z } from 'zod'
import { cardNumberRefusal, holdsCardNumber } from '#lib/accounts/card-number.ts'
import { emailField, nameField, regionField } from '#lib/accounts/input.ts'

const text = (missing: string, longest: number) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(longest, `Use at most ${longest} characters`)
    .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal)

/** Anything that helps to find somebody who has no account; empty is nothing. */
const words = z
  .string()
  .trim()
  .max(2000, 'Use at most 2000 characters')
  .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal)
  .transform((typed) => typed || undefined)
  .optional()

export const wordsInput = z.object({ words })

/** Without an account there are no known fields to choose from. */
export const describedCorrectionInput = z.object({
  wrong: text('Tell us what is wrong', 500),
  after: text('Enter what it should say', 500),
  reason: text('Tell us why, so that we can check it', 2000),
})

export const whoInput = z.object({ name: nameField, email: emailField, region: regionField })

export const followInput = z.object({
  reference: text('Enter the reference: PR- and ten characters', 40),
  email: emailField,
})
