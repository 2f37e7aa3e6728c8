import { env } from '#lib/env.ts'
import { sameHash, tokenHash } from '#lib/sealing/keyed-hash.ts'
import type { Product } from './actor.ts'
import { productOf } from './gate.ts'

function productKeys(): { product: string; secret: string }[] {
  const pairs = env().INGEST_KEYS?.split(',') ?? []
  return pairs.map((pair) => {
    const colon = pair.indexOf(':')
    return { product: pair.slice(0, colon), secret: pair.slice(colon + 1) }
  })
}

/** The products that may send usage events. */
export function productNames(): string[] {
  return [...new Set(productKeys().map(({ product }) => product))]
}

/** Whose key `Authorization: Bearer …` holds. Every key is compared, by hashes, so that the time taken says nothing of any. */
export function findProduct(authorization: string | null): Product | null {
  const [, secret] = authorization?.match(/^Bearer ([\x21-\x7e]{1,300})$/i) ?? []
  const given = tokenHash(secret ?? '')
  const fitting = productKeys().filter((key) => sameHash(tokenHash(key.secret), given))
  return fitting[0] ? productOf(fitting[0].product) : null
}
