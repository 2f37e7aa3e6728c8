import { z } from 'zod'
import { emailField } from '#lib/accounts/input.ts'
import { matchableFacts } from '#lib/requests/matched-facts.ts'
import { proofBases } from './vocabulary.ts'

export const proofInput = z.object({
  basis: z.enum(proofBases, 'Choose what you go by'),
  facts: z.array(z.enum(matchableFacts)),
})

export const foundInput = z.object({ email: emailField })
