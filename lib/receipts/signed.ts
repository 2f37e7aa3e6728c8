import { sign, verify } from 'node:crypto'
import { canonicalJson } from '#lib/audit/canonical-json.ts'
import { sha256 } from '#lib/audit/chain-hash.ts'
import { keyOf, type PublishedKey, type SigningKey } from '#lib/sealing/signing-keys.ts'

export type Signature = { algorithm: 'Ed25519'; keyId: string; value: string }
export type Signed<Document extends object> = Document & { signature: Signature }

/** What is signed: the document without its signature, in the one spelling of RFC 8785. */
const signedBytes = ({ signature: _, ...document }: object & { signature?: unknown }) =>
  Buffer.from(canonicalJson(document))

/** By which two copies of a document can be compared: of what is signed, so that it can be reckoned before and after. */
export const digestOf = (document: object): string => sha256(signedBytes(document)).toString('hex')

/** Puts an Ed25519 signature (RFC 8032) under a document. */
export function signed<Document extends object>(document: Document, { id, key }: SigningKey): Signed<Document> {
  const value = sign(null, signedBytes(document), key).toString('base64url')
  return { ...document, signature: { algorithm: 'Ed25519', keyId: id, value } }
}

export type Standing = 'valid' | 'altered' | 'unknown-key'

export function standingOf(document: Signed<object>, keys: readonly PublishedKey[]): Standing {
  const known = keys.find(({ kid }) => kid === document.signature.keyId)
  if (!known) return 'unknown-key'
  const value = Buffer.from(document.signature.value, 'base64url')
  return verify(null, signedBytes(document), keyOf(known), value) ? 'valid' : 'altered'
}
