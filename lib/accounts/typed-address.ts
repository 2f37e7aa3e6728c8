import { holdsCardNumber } from './card-number.ts'
import type { MailingAddress } from './vocabulary.ts'

// Marks that turn the direction of text, letters of no width, control characters: nothing an address needs.
const misleading = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u
const mostLines = 7
const longest = 120

/** A mailing address typed line by line as on an envelope: the country is the last line, and a line with a digit before it the postcode. Null when it is none. */
export function parseTypedAddress(typed: string): MailingAddress | null {
  const lines = typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const wrong = lines.some((line) => line.length > longest || misleading.test(line) || !line.isWellFormed())
  if (lines.length < 2 || lines.length > mostLines || wrong || holdsCardNumber(typed)) return null
  const country = lines.at(-1) ?? ''
  const before = lines.slice(0, -1)
  const last = before.at(-1) ?? ''
  const isPostcode = before.length > 1 && /\d/.test(last) && last.length <= 16
  return { lines: isPostcode ? before.slice(0, -1) : before, postcode: isPostcode ? last : '', country }
}
