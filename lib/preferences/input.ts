import { z } from 'zod'
import { choices, messageChannels, switchNames, topics } from './vocabulary.ts'

const sequence = z.coerce.number().int().min(0)
const undo = z.stringbool().default(false)

export const choosePreferenceInput = z.object({
  topic: z.enum(topics),
  channel: z.enum(messageChannels),
  choice: z.enum(choices),
  seen: sequence,
  undo,
})

export const chooseSwitchInput = z.object({ name: z.enum(switchNames), choice: z.enum(choices), seen: sequence, undo })

export const undoStopInput = z.object({ from: sequence, to: sequence })
