import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const chunkSize = 64 * 1024
const tagSize = 16
const prefixSize = 7

/**
 * The STREAM construction (Hoang, Reyhanitabar, Rogaway, Vizár 2015) over AES-256-GCM: each chunk is authenticated before it is let out,
 * and one that is missing, moved or of another file is noticed. Nonce: random prefix, chunk number, mark of the last chunk.
 */
function nonceOf(prefix: Buffer, chunk: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce)
  nonce.writeUInt32BE(chunk, prefixSize)
  nonce[11] = last ? 1 : 0
  return nonce
}

/** Cuts a stream into pieces of one size; the last may be shorter, and says that it is the last. */
async function* pieces(
  source: AsyncIterable<Uint8Array>,
  size: number,
): AsyncGenerator<{ piece: Buffer; last: boolean }> {
  let held = Buffer.alloc(0)
  for await (const bytes of source) {
    held = held.length === 0 ? Buffer.from(bytes) : Buffer.concat([held, bytes])
    let from = 0
    while (held.length - from > size) {
      yield { piece: held.subarray(from, from + size), last: false }
      from += size
    }
    held = held.subarray(from)
  }
  yield { piece: held, last: true }
}

export async function* sealStream(
  key: Buffer,
  name: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  const prefix = randomBytes(prefixSize)
  yield prefix
  let chunk = 0
  for await (const { piece, last } of pieces(source, chunkSize)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, chunk, last))
    cipher.setAAD(Buffer.from(name))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
    chunk += 1
  }
}

/** Throws when the file was altered, cut short or renamed, or the key is another one. */
export async function* openStream(
  key: Buffer,
  name: string,
  source: AsyncIterable<Uint8Array>,
): AsyncGenerator<Buffer> {
  let prefix: Buffer | undefined
  let chunk = 0
  const rest = async function* () {
    for await (const bytes of source) {
      const whole: Buffer = prefix && prefix.length < prefixSize ? Buffer.concat([prefix, bytes]) : Buffer.from(bytes)
      if (prefix?.length === prefixSize) yield whole
      else {
        prefix = whole.subarray(0, prefixSize)
        if (whole.length > prefixSize) yield whole.subarray(prefixSize)
      }
    }
  }
  for await (const { piece, last } of pieces(rest(), chunkSize + tagSize)) {
    if (!prefix || prefix.length < prefixSize || piece.length < tagSize) throw new Error('the stored file is cut short')
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(prefix, chunk, last))
    decipher.setAAD(Buffer.from(name))
    decipher.setAuthTag(piece.subarray(-tagSize))
    yield Buffer.concat([decipher.update(piece.subarray(0, -tagSize)), decipher.final()])
    chunk += 1
  }
}
