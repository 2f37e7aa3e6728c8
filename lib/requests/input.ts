import { z } from 'zod'
import { cardNumberRefusal, holdsCardNumber } from '#lib/accounts/card-number.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { objectionable } from './objectionable.ts'
import { restrictionGrounds } from './restriction-grounds.ts'

const listed = (value: unknown) => (typeof value === 'string' ? [value] : value)
const text = (missing: string, longest = 2000) =>
  z
    .string(missing)
    .trim()
    .min(1, missing)
    .max(longest, `Use at most ${longest} characters`)
    .refine((typed) => !holdsCardNumber(typed), cardNumberRefusal)
const day = (wrong: string) => z.preprocess((value) => (value === '' ? undefined : value), z.iso.date(wrong).optional())

const choose = 'Choose at least one kind of data'

export const copyInput = z
  .object({
    categories: z.preprocess(listed, z.array(z.enum(categories, choose), choose).min(1, choose)),
    from: day('Enter the first day as a date, or leave it empty'),
    to: day('Enter the last day as a date, or leave it empty'),
  })
  .refine(({ from, to }) => !from || !to || from <= to, {
    path: ['to'],
    message: 'The last day has to be the first day or later',
  })

export const correctionInput = z.object({
  field: text('Choose what is wrong'),
  after: text('Enter what it should say', 500),
  reason: text('Tell us why, so that we can check it'),
})

export const deletionInput = z.object({ email: text('Enter the e-mail address of your account', 254) })

export const objectionInput = z.object({
  purpose: z.enum(objectionable, 'Choose the use that you object to'),
  reason: text('Tell us why you object'),
})

export const restrictionInput = z.object({
  ground: z.enum(restrictionGrounds, 'Choose why we should only keep your data'),
  reason: text('Tell us what we need to know'),
})
