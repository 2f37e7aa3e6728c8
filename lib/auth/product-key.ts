import { env } from '#lib/env.ts'
import type { Product } from './actor.ts'
import { keyPairs, nameOfBearer } from './bearer-key.ts'
import { productOf } from './gate.ts'

/** The products that may send usage events. */
export function productNames(): string[] {
  return [...new Set(keyPairs(env().INGEST_KEYS).map(({ name }) => name))]
}

/** The product whose key `Authorization: Bearer …` holds. */
export function findProduct(authorization: string | null): Product | null {
  const name = nameOfBearer(env().INGEST_KEYS, authorization)
  return name === null ? null : productOf(name)
}
