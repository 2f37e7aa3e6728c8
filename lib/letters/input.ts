import { z } from 'zod'
import { cardNumberRefusal, holdsCardNumber } from '#lib/accounts/card-number.ts'
import { returnReasons } from '#lib/notices/vocabulary.ts'

const longest = 500
const note = z
  .string()
  .trim()
  .max(longest, `Use at most ${longest} characters`)
  .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal)

export const dispatchInput = z.object({
  way: z.enum(['post', 'courier', 'handed-over'], 'Choose how it left'),
  on: z.string('Give the day on which it left').trim().pipe(z.iso.date('Give the day like 2027-03-31')),
  note: z.preprocess((typed) => (typed === '' ? undefined : typed), note.optional()),
})

export const returnInput = z.object({
  why: z.enum(returnReasons, 'Choose what the envelope says'),
  on: z.string('Give the day on which it came back').trim().pipe(z.iso.date('Give the day like 2027-03-31')),
})

export const toldInput = z.object({ note: note.min(1, 'Write down who was told, and when') })

export const channelInput = z.object({ channel: z.enum(['mail', 'post'], 'Choose a way') })
