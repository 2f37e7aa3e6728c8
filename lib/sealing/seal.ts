import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { currentKey, keyById } from './key-ring.ts'
import type { Place, Sealed } from './vocabulary.ts'

const associatedData = ({ table, column, row }: Place) => Buffer.from(`${table}|${column}|${row}`)

/** AES-256-GCM (NIST SP 800-38D) with a fresh 96-bit nonce; the place is authenticated, so a moved ciphertext does not open. */
export function seal(place: Place, plain: string): Sealed {
  const { id, key } = currentKey()
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(associatedData(place))
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  const parts = [nonce, cipher.getAuthTag(), body].map((part) => part.toString('base64url'))
  return ['v1', id, ...parts].join('.') as Sealed
}

/** Throws when the text was altered, moved to another row, or its key is not in the ring. */
export function unseal(place: Place, sealed: Sealed): string {
  const [version, keyId, nonce, tag, body] = sealed.split('.')
  if (version !== 'v1' || !keyId || !nonce || !tag || body === undefined)
    throw new Error(`not a sealed value: ${place.table}.${place.column}`)
  const decipher = createDecipheriv('aes-256-gcm', keyById(keyId), Buffer.from(nonce, 'base64url'))
  decipher.setAAD(associatedData(place))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8')
}

export function sealMaybe(place: Place, plain: string | null): Sealed | null {
  return plain === null ? null : seal(place, plain)
}

export function unsealMaybe(place: Place, sealed: Sealed | null): string | null {
  return sealed === null ? null : unseal(place, sealed)
}
