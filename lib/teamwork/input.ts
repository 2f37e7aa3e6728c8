import { z } from 'zod'
import { cardNumberRefusal, holdsCardNumber } from '#lib/accounts/card-number.ts'
import { isId } from '#lib/auth/tokens.ts'

const longest = 4000

const written = (missing: string) =>
  z
    .string(missing)
    .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(1, missing)
        .max(longest, `Use at most ${longest} characters`)
        .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal),
    )

export const noteInput = z.object({ note: written('Write the note') })
export const strikeInput = z.object({ reason: written('Say why it does not hold') })
export const handOverInput = z.object({
  to: z.string('Choose a colleague').refine(isId, 'Choose a colleague'),
  handover: written('Write what is done and what comes next'),
})
