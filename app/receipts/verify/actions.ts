'use server'

import { ZodError } from 'zod'
import { env } from '#lib/env.ts'
import { type FormState, withErrors, withResult } from '#lib/form-state.ts'
import { longestReceipt, readReceipt } from '#lib/receipts/input.ts'
import { standingOf } from '#lib/receipts/signed.ts'
import { readingRefusals } from '#lib/receipts/wording.ts'
import { publishedKeys } from '#lib/sealing/signing-keys.ts'

/** The file, where one was chosen; else what was pasted. What is far too long is not read to its end. */
async function givenIn(form: FormData): Promise<string> {
  const file = form.get('file')
  if (file instanceof File && file.size > 0) return file.slice(0, longestReceipt + 1).text()
  return String(form.get('receipt') ?? '').slice(0, longestReceipt + 1)
}

/** Nothing is stored and nothing is logged: the receipt comes, is looked at, and is forgotten. */
export async function verifyReceipt(_before: FormState, form: FormData): Promise<FormState> {
  const given = await givenIn(form)
  const read = readReceipt(given)
  form.set('receipt', given.length > longestReceipt ? '' : given)
  if (!read.ok) {
    const issue = {
      code: 'custom' as const,
      path: ['receipt'],
      message: readingRefusals[read.refusal],
      input: undefined,
    }
    return withErrors(form, new ZodError([issue]))
  }
  const { reference, by, carriedOutAt, totals, signature } = read.value
  const standing = standingOf(read.value, publishedKeys(env().SIGNING_KEYS))
  const facts = { ...totals, standing, reference, by, carriedOutAt, keyId: signature.keyId }
  return withResult(form, JSON.stringify(facts))
}
