import { z } from 'zod'
import { civilDateIn } from './provenance.ts'
import { changeKinds } from './vocabulary.ts'

/** From when a version applies: the day it is published, a day that is named, or nobody knows. */
export const effectiveChoices = ['today', 'date', 'unknown'] as const

export const publishInput = z
  .object({
    id: z.uuid('This draft does not exist.'),
    from: z.enum(effectiveChoices, 'Choose from when this version applies'),
    date: z.string().trim().default(''),
    summaryOfChanges: z
      .string()
      .trim()
      .min(1, 'Say in a sentence what changed')
      .max(2000, 'Say what changed in 2,000 characters or fewer'),
    changeKind: z.enum(changeKinds, 'Choose what kind of change this is'),
  })
  .refine(({ from, date }) => from !== 'date' || civilDateIn(date) !== null, {
    path: ['date'],
    message: 'Enter a day that exists, such as 2026-12-01',
  })
