import { createHash } from 'node:crypto'
import { crc32, createDeflateRaw } from 'node:zlib'

/** What a ZIP and a manifest say of a file. `deflated` is its size as it lies in the ZIP. */
export type Measured = { bytes: number; deflated: number; crc: number; sha256: string }

/**
 * A file on its way into the store, compressed as a ZIP wants it. Deflating runs on a thread of its own while the next piece is made; one piece
 * at most waits, so that memory stays flat however slow the disk is.
 */
export function deflatedFile(store: (content: AsyncIterable<Uint8Array>) => Promise<{ bytes: number }>) {
  const deflate = createDeflateRaw({ level: 6, chunkSize: 64 * 1024 })
  deflate.on('error', () => undefined) // given up before the store began to read: it will find out
  const digest = createHash('sha256')
  let crc = 0
  let bytes = 0
  const stored = store(deflate)
  stored.catch(() => undefined) // thrown by `end`, or by the write that it broke
  let written: Promise<void> = Promise.resolve()

  async function write(content: string | Uint8Array): Promise<void> {
    const piece = typeof content === 'string' ? Buffer.from(content) : content
    digest.update(piece)
    crc = crc32(piece, crc)
    bytes += piece.length
    await written
    written = new Promise((resolve, reject) => deflate.write(piece, (error) => (error ? reject(error) : resolve())))
    written.catch(() => undefined) // thrown by the next write, or by `end`
  }

  return {
    write,
    async end(): Promise<Measured> {
      await written
      deflate.end()
      const { bytes: deflated } = await stored
      return { bytes, deflated, crc, sha256: digest.digest('hex') }
    },
    /** Waits until nothing of it is being written any more. */
    async giveUp(error: unknown): Promise<void> {
      deflate.destroy(error instanceof Error ? error : new Error('given up'))
      await stored.catch(() => undefined)
    },
  }
}
