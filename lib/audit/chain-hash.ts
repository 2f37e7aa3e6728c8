import { createHash } from 'node:crypto'
import { canonicalJson } from './canonical-json.ts'

export function sha256(...parts: (string | Buffer)[]): Buffer {
  const digest = createHash('sha256')
  for (const part of parts) digest.update(part)
  return digest.digest()
}

/** What stands before the first link. */
export const chainStart = Buffer.alloc(32)

/** hᵢ = SHA-256(hᵢ₋₁ ‖ SHA-256(JCS(eventᵢ))): a link changes with every event before it. */
export function nextLink(previous: Buffer, event: object): Buffer {
  return sha256(previous, sha256(canonicalJson(event)))
}
