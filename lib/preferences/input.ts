import { z } from 'zod'
import { choices, messageChannels, switchNames, topics } from './vocabulary.ts'

const seen = z.coerce.number().int().min(0)

export const choosePreferenceInput = z.object({
  topic: z.enum(topics),
  channel: z.enum(messageChannels),
  choice: z.enum(choices),
  seen,
  undo: z.stringbool().default(false),
})

export const chooseSwitchInput = z.object({
  name: z.enum(switchNames),
  choice: z.enum(choices),
  seen,
  undo: z.stringbool().default(false),
})
