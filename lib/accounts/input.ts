import { z } from 'zod'
import { regionIds } from '#lib/requests/regions.ts'
import { canonicalAddress } from './address.ts'
import { cardNumberRefusal, holdsCardNumber } from './card-number.ts'
import { emailWording, nameWording, regionWording } from './wording.ts'

const longestName = 100
// Control characters, marks that turn the direction of text, and letters of no width: nothing a name needs, all of it fit to mislead.
const misleading = /[\p{Cc}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/u
const marksInARow = /\p{M}{5,}/u

function oneName(typed: string): string {
  return typed.normalize('NFC').trim().replace(/\s+/g, ' ')
}

/** A person's name in any script. */
export const nameField = z
  .string(nameWording.missing)
  .transform(oneName)
  .refine((name) => name !== '', nameWording.missing)
  .refine((name) => name.length <= longestName, nameWording.long)
  .refine((name) => name.isWellFormed() && !misleading.test(name) && !marksInARow.test(name), nameWording.odd)
  .refine((name) => !holdsCardNumber(name), cardNumberRefusal)

/** An e-mail address, handed on in its one spelling. */
export const emailField = z.string(emailWording.missing).transform((typed, context) => {
  const canonical = canonicalAddress(typed)
  if (canonical !== null) return canonical
  context.addIssue({ code: 'custom', message: typed.trim() === '' ? emailWording.missing : emailWording.odd })
  return z.NEVER
})

export const regionField = z.string(regionWording.missing).refine((id) => regionIds.includes(id), regionWording.missing)
