import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { env } from '#lib/env.ts'

/** HMAC-SHA-256 under HASH_KEY, one domain per purpose, so that hashes of two columns never match each other. */
export function keyedHash(domain: string, value: string): string {
  return createHmac('sha256', Buffer.from(env().HASH_KEY, 'base64')).update(`${domain}\n${value}`).digest('hex')
}

/** For high-entropy secrets (session tokens, link tokens), where a plain digest is enough. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

export function sameHash(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right))
}

/** The name under which a person appears in the audit trail: the same person, not the person's id. */
export function pseudonym(subjectId: string): string {
  return keyedHash('pseudonym', subjectId).slice(0, 32)
}
