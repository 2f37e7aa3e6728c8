import { z } from 'zod'
import { cardNumberRefusal, holdsCardNumber } from '#lib/accounts/card-number.ts'
import { extensionReasons } from '#lib/requests/clock-vocabulary.ts'
import { shortestExplanation } from '#lib/requests/decision-check.ts'
import { appealDecisions, appealSubjects } from './vocabulary.ts'

const longest = 4000
const text = (missing: string, shortest = 1, tooShort = missing) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .min(shortest, tooShort)
    .max(longest, `Use at most ${longest} characters`)
    .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal)

export const appealAboutInput = z.object({ about: z.enum(appealSubjects, 'Choose what your appeal is about') })

export const appealTextInput = z.object({ text: text('Tell us what you think is wrong') })

const explanation = text(
  'Write the explanation that the person gets',
  shortestExplanation,
  `Explain it in at least ${shortestExplanation} characters: the facts, not the bare phrase`,
)

export const appealDecisionInput = z.object({
  outcome: z.enum(appealDecisions, 'Choose whether the decision is kept or set aside'),
  explanation,
})

export const lateInput = z.object({
  admit: z
    .enum(['yes', 'no'], 'Choose whether it is decided although it came late')
    .transform((word) => word === 'yes'),
  note: text('Say why'),
})

export const longerInput = z.object({ reason: z.enum(extensionReasons, 'Choose why we need longer') })

export const enteredAppealInput = z.object({
  about: z.enum(appealSubjects, 'Choose what the appeal is about'),
  text: text('Enter what the person wrote'),
  channel: z.enum(['email', 'phone', 'post'], 'Choose how it came'),
  receivedOn: z.string('Enter the day on which it came').trim().pipe(z.iso.date('Enter the day like 2027-03-31')),
})
