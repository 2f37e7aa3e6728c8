import { notFound } from 'next/navigation'
import { z } from 'zod'
import { isId } from '#lib/auth/tokens.ts'
import { parseReference } from '#lib/requests/reference.ts'

/** What is bound to an action travels through the browser in the clear: anything may come back in its place. */
function read<Value>(shape: z.ZodType<Value>, given: unknown): Value {
  const found = shape.safeParse(given)
  if (!found.success) notFound()
  return found.data
}

const referenceOf = (prefix: 'PR' | 'QU' | 'CH' | 'LM') =>
  z
    .string()
    .max(100)
    .transform((typed) => parseReference(typed, prefix))
    .pipe(z.string())
const id = z.string().refine(isId)
const text = z.string().max(200)

export const boundReference = (given: unknown) => read(referenceOf('PR'), given)
export const boundQuestion = (given: unknown) => read(referenceOf('QU'), given)
export const boundReport = (given: unknown) => read(referenceOf('CH'), given)
export const boundRecovery = (given: unknown) => read(referenceOf('LM'), given)
export const boundId = (given: unknown) => read(id, given)
export const boundText = (given: unknown) => read(text, given)
