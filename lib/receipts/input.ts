import { z } from 'zod'
import { done, type Outcome, refused } from '#lib/outcome.ts'

/** A receipt has some thousands of characters; whatever is far longer is none. */
export const longestReceipt = 200_000

const count = z.number().int().nonnegative()
const text = z.string().max(2000)

const line = z.strictObject({
  category: text,
  title: text,
  deleted: count,
  anonymised: count,
  kept: count,
  reason: text.nullable(),
  because: text.nullable(),
  until: text.nullable(),
})

/** A signed receipt as a file. Nothing beside what we write: a line more would say something that we never said. */
export const receiptShape = z.strictObject({
  format: z.literal('erasure-receipt/2'),
  reference: text,
  by: text,
  carriedOutAt: z.iso.datetime(),
  keys: text,
  lines: z.array(line).max(500),
  totals: z.strictObject({ deleted: count, anonymised: count, kept: count }),
  notes: z.array(text).max(20),
  signature: z.strictObject({ algorithm: z.literal('Ed25519'), keyId: text, value: text }),
})
export type SignedReceipt = z.infer<typeof receiptShape>

export type ReadingRefusal = 'empty' | 'too-long' | 'no-json' | 'twice-named' | 'no-receipt' | 'not-signed'

const names = /"(?:[^"\\]|\\.)*"(\s*:)?/g

function countNames(value: unknown): number {
  let names = 0
  const open = [value]
  // A stack of our own: whoever nests a hundred thousand lists would use up that of the calls.
  while (open.length > 0) {
    const each = open.pop()
    if (typeof each !== 'object' || each === null) continue
    if (!Array.isArray(each)) names += Object.keys(each).length
    for (const part of Object.values(each)) open.push(part)
  }
  return names
}

/** The same name twice in one object reads differently in different programs (RFC 7493 §2.3): refused, so that nobody reads what was not signed. */
const namesTwice = (json: string, value: unknown) =>
  [...json.matchAll(names)].filter(([, colon]) => colon !== undefined).length !== countNames(value)

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

/** Reads what somebody typed or uploaded as a receipt. */
export function readReceipt(typed: string): Outcome<SignedReceipt, ReadingRefusal> {
  const json = typed.replace(/^\uFEFF/, '').trim()
  if (json === '') return refused('empty')
  if (json.length > longestReceipt) return refused('too-long')
  const value = parsed(json)
  if (value === undefined) return refused('no-json')
  if (namesTwice(json, value)) return refused('twice-named')
  const receipt = receiptShape.safeParse(value)
  if (receipt.success) return done(receipt.data)
  const unsigned = receiptShape.omit({ signature: true, keys: true }).extend({ format: text }).loose().safeParse(value)
  return refused(unsigned.success && !Object.hasOwn(unsigned.data, 'signature') ? 'not-signed' : 'no-receipt')
}
