import { z } from 'zod'
import { emailField } from '#lib/accounts/input.ts'
import { matchableFacts } from '#lib/requests/matched-facts.ts'
import { proofBases } from './vocabulary.ts'

/** Of the address of the page, and of what it gives back. */
export const basisInput = z.enum(proofBases)

export const proofFacts = z.object({ facts: z.array(z.enum(matchableFacts)) })

export const foundInput = z.object({ email: emailField })
