import { sameHash, tokenHash } from '#lib/sealing/keyed-hash.ts'

/** The name:secret pairs of a setting. */
export function keyPairs(setting: string | undefined): { name: string; secret: string }[] {
  const pairs = setting?.split(',') ?? []
  return pairs.map((pair) => {
    const colon = pair.indexOf(':')
    return { name: pair.slice(0, colon), secret: pair.slice(colon + 1) }
  })
}

/** Whose key `Authorization: Bearer …` holds. Every key is compared, by hashes, so that the time taken says nothing of any. */
export function nameOfBearer(setting: string | undefined, authorization: string | null): string | null {
  const [, secret] = authorization?.match(/^Bearer ([\x21-\x7e]{1,300})$/i) ?? []
  const given = tokenHash(secret ?? '')
  const fitting = keyPairs(setting).filter((key) => sameHash(tokenHash(key.secret), given))
  return fitting[0]?.name ?? null
}
