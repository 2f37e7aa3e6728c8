import { z } from 'zod'
import { cardNumberRefusal, holdsCardNumber } from '#lib/accounts/card-number.ts'
import { emailField, nameField, regionField } from '#lib/accounts/input.ts'
import { roles } from '#lib/representatives/vocabulary.ts'

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

const maybeAddress = z.union([
  z
    .string()
    .trim()
    .length(0)
    .transform(() => null),
  emailField,
])
const maybeText = z
  .string()
  .trim()
  .max(500, 'Use at most 500 characters')
  .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal)
  .transform((typed) => typed || null)

const notBoth =
  'Give either their e-mail address or what else finds them, not both: of two we would not know which is meant'
const whoeverElse = 'Enter their e-mail address, or what else finds them'
const askedThere = 'Enter the e-mail address at which we can ask them'

/**
 * Whom it is for: by an address or by other words, never both. Somebody who asked another to act for them has an address to be asked at; a child, or
 * who has died, may have none.
 */
export const personInput = z
  .object({
    role: z.enum(roles),
    name: nameField,
    email: maybeAddress,
    named: maybeText.default(null),
    region: regionField,
  })
  .superRefine(({ role, email, named }, context) => {
    const [byAddress, byWords] = [email !== null, named !== null && role !== 'agent']
    if (byAddress ? named === null : byWords) return
    const neither = role === 'agent' ? askedThere : whoeverElse
    context.addIssue({ code: 'custom', path: ['email'], message: byAddress ? notBoth : neither })
  })
  .transform(({ email, named, ...who }) =>
    email === null ? { ...who, email, named: named ?? '' } : { ...who, email, named: null },
  )

export const senderInput = z.object({ name: nameField, email: emailField })

export const statementInput = z.object({ statement: text('Tell us in a few words', 2000) })
