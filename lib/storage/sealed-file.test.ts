import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openStream, sealStream } from './sealed-file.ts'

const key = randomBytes(32)
async function* inPieces(bytes: Buffer, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size)
}
async function whole(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  for await (const part of source) parts.push(part)
  return Buffer.concat(parts)
}
const seal = (plain: Buffer, size = 1000) => whole(sealStream(key, 'a', inPieces(plain, size)))
const open = (sealed: Buffer, name = 'a', size = 777) => whole(openStream(key, name, inPieces(sealed, size)))

describe('a sealed file', () => {
  it('opens to what was sealed, at every size round the chunk', async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 131_072, 200_001]) {
      const plain = randomBytes(length)
      const sealed = await seal(plain, 50_000)
      expect((await open(sealed, 'a', length < 2 ? 4 : 5001)).equals(plain)).toBe(true)
      expect((await open(sealed, 'a', 1_000_000)).equals(plain)).toBe(true)
    }
  })

  it('does not open cut short, altered, under another name, or with chunks exchanged', async () => {
    const sealed = await seal(randomBytes(200_000))
    const altered = Buffer.from(sealed)
    altered[100_000] = (altered[100_000] ?? 0) ^ 1
    const one = 64 * 1024 + 16
    const exchanged = Buffer.concat([
      sealed.subarray(0, 7),
      sealed.subarray(7 + one, 7 + 2 * one),
      sealed.subarray(7, 7 + one),
      sealed.subarray(7 + 2 * one),
    ])
    for (const bad of [
      altered,
      exchanged,
      sealed.subarray(0, 7 + one),
      sealed.subarray(0, 7),
      sealed.subarray(0, 3),
      Buffer.alloc(0),
    ])
      await expect(open(bad)).rejects.toThrow()
    await expect(open(sealed, 'b')).rejects.toThrow()
  })
})
