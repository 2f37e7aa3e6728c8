import { env } from '#lib/env.ts'
import { publishedKeys } from '#lib/sealing/signing-keys.ts'

export const dynamic = 'force-dynamic'

/** The public keys under which our receipts verify, as a JSON Web Key Set (RFC 7517): the current one first, then the retired. */
export function GET(): Response {
  return Response.json({ keys: publishedKeys(env().SIGNING_KEYS) })
}
