import { buffer } from 'node:stream/consumers'
import { crc32, deflateRawSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { type ZipEntry, zipOf } from './zip.ts'

const at = new Date('2026-11-22T10:00:00Z')

function entry(name: string, text: string): ZipEntry {
  const squeezed = deflateRawSync(text)
  return {
    ...{ name, bytes: Buffer.byteLength(text), deflated: squeezed.length, crc: crc32(text) },
    content: async function* () {
      yield squeezed.subarray(0, 3)
      yield squeezed.subarray(3)
    },
  }
}

it('is opened by another program, names in any script, files empty or not', async () => {
  const texts = { 'index.html': '<p>hello</p>', 'files/Ω – 文.txt': 'x'.repeat(100_000), 'data/empty.csv': '' }
  const zip = await fromBufferPromise(
    await buffer(
      zipOf(
        Object.entries(texts).map(([name, text]) => entry(name, text)),
        at,
      ),
    ),
  )
  const found: Record<string, string> = {}
  for await (const each of zip.eachEntry()) {
    found[each.fileName] = (await buffer(await zip.openReadStreamPromise(each))).toString()
    expect(each.crc32).toBe(crc32(texts[each.fileName as keyof typeof texts]))
    expect(each.getLastModDate({ timezone: 'UTC' })).toEqual(at)
  }
  expect(found).toEqual(texts)
})

it('does not end when a part is cut short', async () => {
  await expect(buffer(zipOf([{ ...entry('a', 'text'), deflated: 99 }], at))).rejects.toThrow('not as long')
})

it('tells sizes beyond four gigabytes in the fields made for them', async () => {
  const huge = 5 * 1024 ** 3
  const pieces: Uint8Array[] = []
  const far: ZipEntry = { name: 'a', bytes: huge, deflated: 0, crc: 0, content: async function* () {} }
  for await (const piece of zipOf([far], at)) pieces.push(piece)
  const zip = await fromBufferPromise(Buffer.concat(pieces))
  for await (const each of zip.eachEntry()) expect(each.uncompressedSize).toBe(huge)
})
