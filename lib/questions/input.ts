import { z } from 'zod'
import { emailField, nameField } from '#lib/accounts/input.ts'
import { messageInput } from '#lib/threads/input.ts'

const nothing = z
  .string()
  .trim()
  .length(0)
  .transform(() => '')

/** A question of somebody who is not signed in. */
export const visitorQuestionInput = z.object({
  ...messageInput.shape,
  name: z.union([nothing, nameField], 'Enter your name as you write it, or leave it empty'),
  email: emailField,
})

/** What waits, sealed, for the address to be confirmed. */
export const waitingQuestion = z.object({ name: z.string(), body: z.string() })

export const followQuestionInput = z.object({
  reference: z
    .string('Enter the reference: QU- and ten characters')
    .trim()
    .min(1, 'Enter the reference: QU- and ten characters')
    .max(40),
  email: emailField,
})
