import { randomBytes, randomInt } from 'node:crypto'
import { keyedHash } from '#lib/sealing/keyed-hash.ts'

/** 256 bits, as they stand in a cookie or a link. Stored only as SHA-256. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

export function isToken(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^[\w-]{43}$/.test(text)
}

/** Eight digits, each value as likely as the next (decision 7). */
export function newCode(): string {
  return String(randomInt(100_000_000)).padStart(8, '0')
}

/** Only the digits of what somebody typed: people copy codes with spaces and dashes. */
export function digitsOf(typed: string): string {
  return typed.replace(/[\s\-–—.]/g, '')
}

/** A code has too few values for a plain digest; the hash is keyed and belongs to one proof. */
export function codeHash(proofId: string, code: string): string {
  return keyedHash('mailed-code', `${proofId}\n${code}`)
}

export function isId(text: string | null | undefined): text is string {
  return typeof text === 'string' && /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
