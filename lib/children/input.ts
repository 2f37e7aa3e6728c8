import { z } from 'zod'
import { cardNumberRefusal, holdsCardNumber } from '#lib/accounts/card-number.ts'
import { emailField } from '#lib/accounts/input.ts'
import { shortestExplanation } from '#lib/requests/decision-check.ts'
import { reporterRoles } from './vocabulary.ts'

const line = (missing: string) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(254, 'Use at most 254 characters')
    .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal)

export const childReportInput = z.object({
  role: z.enum(reporterRoles, 'Choose who you are'),
  named: line('Enter the e-mail address or the name that the child uses on our site'),
  email: emailField,
})

/** What waits, sealed, for the reporter's address to be confirmed. */
export const waitingReport = z.object({ role: z.enum(reporterRoles), named: z.string() })

export const followReportInput = z.object({
  reference: z
    .string('Enter the reference: CH- and ten characters')
    .trim()
    .min(1, 'Enter the reference: CH- and ten characters')
    .max(40),
  email: emailField,
})

export const linkInput = z.object({ address: emailField })

const why = `Explain it in at least ${shortestExplanation} characters: the facts, not the bare phrase`
export const keepAccountInput = z.object({
  explanation: z
    .string(why)
    .trim()
    .min(shortestExplanation, why)
    .max(2000, 'Use at most 2000 characters')
    .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal),
})
