import { env } from '#lib/env.ts'

function parseRing(text: string): Map<string, Buffer> {
  return new Map(
    text.split(',').map((entry) => {
      const [id = '', key = ''] = entry.split(':')
      return [id, Buffer.from(key, 'base64')]
    }),
  )
}

/** The first key of ENCRYPTION_KEYS writes; all of them read, so that keys can be rotated. */
export function currentKey(): { id: string; key: Buffer } {
  const first = parseRing(env().ENCRYPTION_KEYS).entries().next().value
  if (!first) throw new Error('ENCRYPTION_KEYS holds no key')
  return { id: first[0], key: first[1] }
}

export function keyById(id: string): Buffer {
  const key = parseRing(env().ENCRYPTION_KEYS).get(id)
  if (!key) throw new Error(`encryption key ${id} is not in the ring`)
  return key
}
