import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'

// DER before the 32 bytes of an Ed25519 key (RFC 8410 §§4, 7).
const privateHead = Buffer.from('302e020100300506032b657004220420', 'hex')
const publicHead = Buffer.from('302a300506032b6570032100', 'hex')

/** A public key as it is published: JSON Web Key, RFC 8037. */
export type PublishedKey = { kty: 'OKP'; crv: 'Ed25519'; use: 'sig'; alg: 'EdDSA'; kid: string; x: string }
export type SigningKey = { id: string; key: KeyObject }

function entriesOf(ring: string): { id: string; retired: boolean; bytes: Buffer }[] {
  return ring.split(',').map((entry) => {
    const [id = '', text = ''] = entry.split(':')
    const retired = text.startsWith('public.')
    return { id, retired, bytes: Buffer.from(retired ? text.slice('public.'.length) : text, 'base64') }
  })
}

const privateKey = (bytes: Buffer) =>
  createPrivateKey({ key: Buffer.concat([privateHead, bytes]), format: 'der', type: 'pkcs8' })
const publicKey = (bytes: Buffer) =>
  createPublicKey({ key: Buffer.concat([publicHead, bytes]), format: 'der', type: 'spki' })

/** The first key of the ring signs. */
export function currentSigningKey(ring: string): SigningKey {
  const [first] = entriesOf(ring)
  if (!first || first.retired) throw new Error('SIGNING_KEYS begins with no key that can sign')
  return { id: first.id, key: privateKey(first.bytes) }
}

/** All of them verify: what an old key signed stays true after the key has been retired. */
export function publishedKeys(ring: string): PublishedKey[] {
  return entriesOf(ring).map(({ id, retired, bytes }) => {
    const key = retired ? publicKey(bytes) : createPublicKey(privateKey(bytes))
    const { x = '' } = key.export({ format: 'jwk' })
    return { kty: 'OKP', crv: 'Ed25519', use: 'sig', alg: 'EdDSA', kid: id, x }
  })
}

export function keyOf({ x }: Pick<PublishedKey, 'x'>): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}
