import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

export type ZippedFile = { name: string; bytes: number; sha256: string }

/** A ZIP written file by file as it is read; each file begins only when the one before it has ended. */
export function openZip(at: Date) {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  const files: ZippedFile[] = []
  zip.on('error', (error: Error) => output.destroy(error))
  return {
    /** What has been written so far: complete for whoever comes last. */
    files: files as readonly ZippedFile[],
    add(name: string, content: () => AsyncIterable<string>) {
      const measured = async function* () {
        const digest = createHash('sha256')
        let bytes = 0
        for await (const text of content()) {
          const piece = Buffer.from(text)
          digest.update(piece)
          bytes += piece.length
          yield piece
        }
        files.push({ name, bytes, sha256: digest.digest('hex') })
      }
      zip.addReadStreamLazy(name, { mtime: at, mode: 0o100644, compressionLevel: 6 }, (start) => {
        const input = Readable.from(measured(), { objectMode: false })
        input.on('error', (error) => output.destroy(error))
        start(null, input)
      })
    },
    end(): AsyncIterable<Uint8Array> {
      zip.end()
      return output
    },
  }
}
