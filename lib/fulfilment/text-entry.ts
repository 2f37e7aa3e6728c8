import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { crc32, deflateRaw } from 'node:zlib'
import type { ZipEntry } from './zip.ts'

const deflated = promisify(deflateRaw)

/** A file made of one text. */
export async function textEntry(name: string, text: string): Promise<ZipEntry & { sha256: string }> {
  const plain = Buffer.from(text)
  const squeezed = await deflated(plain, { level: 6 })
  return {
    ...{ name, bytes: plain.length, deflated: squeezed.length, crc: crc32(plain) },
    sha256: createHash('sha256').update(plain).digest('hex'),
    content: async function* () {
      yield squeezed
    },
  }
}
