import { z } from 'zod'
import { cardNumberRefusal, holdsCardNumber } from '#lib/accounts/card-number.ts'
import { emailField, nameField } from '#lib/accounts/input.ts'
import { parseRecoveryCode } from '#lib/auth/recovery-code.ts'
import { fewestFacts, matchableFacts } from '#lib/requests/matched-facts.ts'
import { staffDeclines } from './vocabulary.ts'

const told = 'Tell us what you remember: two things that we can compare with what we hold'

export const lostMailboxInput = z
  .object({
    oldAddress: emailField,
    newAddress: emailField,
    name: nameField,
    words: z
      .string(told)
      .trim()
      .min(1, told)
      .max(2000, 'Use at most 2000 characters')
      .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal),
    passkeyLost: z.preprocess((value) => value === 'yes', z.boolean()),
  })
  .refine(({ oldAddress, newAddress, passkeyLost }) => oldAddress !== newAddress || passkeyLost, {
    path: ['newAddress'],
    message: 'Enter another address than the one you cannot read. The same is right only when your passkey is lost',
  })

/** What waits, sealed, for the new address to be confirmed. */
export const waitingRecovery = z.object({
  oldAddress: z.string(),
  name: z.string(),
  words: z.string(),
  passkeyLost: z.boolean(),
})

const tick = `Tick at least ${fewestFacts} facts that matched`
export const recoveryFactsInput = z.object({ facts: z.array(z.enum(matchableFacts)).min(fewestFacts, tick) })
export const recoveryDeclineInput = z.object({ reason: z.enum(staffDeclines, 'Choose why') })

const sheet = 'Enter one code from your sheet: 12 letters and digits'
export const recoveryCodeInput = z.object({
  email: emailField,
  sheetCode: z.string(sheet).refine((typed) => parseRecoveryCode(typed) !== null, sheet),
})

const optionalAddress = z.preprocess(
  (typed) => (typeof typed === 'string' && typed.trim() === '' ? undefined : typed),
  emailField.optional(),
)
export const triedAddressesInput = z
  .object({ first: emailField, second: optionalAddress, third: optionalAddress })
  .transform(({ first, second, third }) => [first, second, third].filter((each) => each !== undefined))
