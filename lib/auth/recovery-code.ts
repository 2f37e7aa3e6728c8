import { randomInt } from 'node:crypto'
import { keyedHash } from '#lib/sealing/keyed-hash.ts'
import { type FreshProofKind, hoursToObject } from './vocabulary.ts'

export const codesPerSheet = 10

/** Digits and capitals that nobody mistakes for one another on paper: 12 of them are about 59 bits. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'
const length = 12

/** 'ABCD-EFGH-JKMN', for a sheet of paper. */
export function newRecoveryCode(): string {
  const signs = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
  return signs.match(/.{4}/g)?.join('-') ?? signs
}

/** As it was typed: any case, with or without dashes. Null when it cannot be one. */
export function parseRecoveryCode(typed: string): string | null {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
  return new RegExp(`^[${alphabet}]{${length}}$`).test(bare) ? bare : null
}

/** Keyed, and bound to its person: the sheet of one opens nothing of another. */
export function recoveryCodeHash(subjectId: string, code: string): string {
  return keyedHash('recovery-code', `${subjectId}\n${parseRecoveryCode(code) ?? ''}`)
}

/** Codes made by then have been their owner's for as long as decision 7 gives to object. */
export function madeLongEnough(at: Date): Date {
  return new Date(at.getTime() - hoursToObject * 3_600_000)
}

/** When codes made before these end: until then whoever had new ones made in a moment at somebody's account has taken nothing from them. */
export function endOfOlder({ madeAt }: { madeAt: Date }): Date {
  return new Date(madeAt.getTime() + hoursToObject * 3_600_000)
}

/** Whoever reads the mail can have codes made, so that new ones are worth no more than the mailbox for as long as its owner may object. */
export function proofByRecoveryCode({ madeAt }: { madeAt: Date }, at: Date): FreshProofKind {
  return madeAt > madeLongEnough(at) ? 'new-recovery-code' : 'recovery-code'
}
