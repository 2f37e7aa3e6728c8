import { Readable } from 'node:stream'
import { fromBuffer } from 'yauzl'

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  for await (const piece of stream) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** The files of a ZIP by name. */
export async function unzipped(stream: AsyncIterable<Uint8Array>): Promise<Map<string, string>> {
  const bytes = await whole(stream)
  const files = new Map<string, string>()
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault)
      zip.on('error', reject)
      zip.on('end', () => resolve(files))
      zip.on('entry', (entry) => {
        zip.openReadStream(entry, async (broken, content) => {
          if (broken) return reject(broken)
          files.set(entry.fileName, (await whole(Readable.from(content))).toString('utf8'))
          zip.readEntry()
        })
      })
      zip.readEntry()
    })
  })
}
