import { z } from 'zod'
import { cardNumberRefusal, holdsCardNumber } from '#lib/accounts/card-number.ts'
import { longestMessage, redactionReasons } from './vocabulary.ts'

export const messageInput = z.object({
  body: z
    .string('Write your message')
    .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1, 'Write your message')
        .max(longestMessage, `Use at most ${longestMessage} characters`)
        .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal),
    ),
})

export const redactionInput = z.object({
  passage: z
    .string('Enter the words to black out')
    .trim()
    .min(1, 'Enter the words to black out')
    .max(longestMessage, `Use at most ${longestMessage} characters`),
  reason: z.enum(redactionReasons, 'Choose why'),
})
