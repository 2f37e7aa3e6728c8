import type { Measured } from './deflated-file.ts'

/** A file that is compressed already: what it measures is known before it is written, so nothing has to be read twice. */
export type ZipEntry = Pick<Measured, 'bytes' | 'deflated' | 'crc'> & {
  name: string
  content: () => AsyncIterable<Uint8Array>
}

// APPNOTE.TXT 6.3.10 of PKWARE; sizes and places beyond 32 bits by its ZIP64 fields.
const most32 = 0xff_ff_ff_ff
const most16 = 0xff_ff
const utf8Names = 0x08_00
const deflateMethod = 8
const plainFile = 0o10_0644

/** The hours of the wall clock have no zone in a ZIP: UTC, as in the manifest. */
function dosTime(at: Date): { time: number; date: number } {
  const year = Math.max(at.getUTCFullYear(), 1980)
  return {
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
    date: ((year - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
  }
}

function words(...fields: readonly (readonly [size: 2 | 4 | 8, value: number])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [size]) => sum + size, 0))
  let place = 0
  for (const [size, value] of fields) {
    if (size === 8) bytes.writeBigUInt64LE(BigInt(value), place)
    else bytes.writeUIntLE(Math.min(value, size === 4 ? most32 : most16), place, size)
    place += size
  }
  return bytes
}

/** The fields that a 32-bit place could not hold, in the order the format wants. */
function large(...values: number[]): Buffer {
  const beyond = values.filter((value) => value >= most32)
  if (beyond.length === 0) return Buffer.alloc(0)
  return words([2, 1], [2, beyond.length * 8], ...beyond.map((value) => [8, value] as const))
}

function headOf({ bytes, deflated, crc }: ZipEntry, name: Buffer, extra: Buffer, at: Date) {
  const { time, date } = dosTime(at)
  return [
    ...([
      [2, extra.length > 0 ? 45 : 20],
      [2, utf8Names],
      [2, deflateMethod],
      [2, time],
      [2, date],
      [4, crc],
    ] as const),
    ...([
      [4, deflated],
      [4, bytes],
      [2, name.length],
      [2, extra.length],
    ] as const),
  ] as const
}

/** Both sizes stand in a local header's extra field, or neither. */
function localHeader(entry: ZipEntry, name: Buffer, at: Date): Buffer {
  const isLarge = entry.bytes >= most32 || entry.deflated >= most32
  const extra = isLarge ? words([2, 1], [2, 16], [8, entry.bytes], [8, entry.deflated]) : Buffer.alloc(0)
  const shown = isLarge ? { ...entry, bytes: most32, deflated: most32 } : entry
  return Buffer.concat([words([4, 0x04_03_4b_50], ...headOf(shown, name, extra, at)), name, extra])
}

function centralHeader(entry: ZipEntry, name: Buffer, place: number, at: Date): Buffer {
  const extra = large(entry.bytes, entry.deflated, place)
  const head = headOf(entry, name, extra, at)
  const rest = [
    [2, 0],
    [2, 0],
    [2, 0],
    [4, plainFile * 65_536],
    [4, place],
  ] as const
  return Buffer.concat([words([4, 0x02_01_4b_50], [2, 0x03_2d], ...head, ...rest), name, extra])
}

function endOf(count: number, size: number, place: number): Buffer {
  const last = words([4, 0x06_05_4b_50], [2, 0], [2, 0], [2, count], [2, count], [4, size], [4, place], [2, 0])
  if (count < most16 && place + size < most32) return last
  const end64 = [
    [4, 0x06_06_4b_50],
    [8, 44],
    [2, 45],
    [2, 45],
    [4, 0],
    [4, 0],
    [8, count],
    [8, count],
  ] as const
  const locator = [
    [4, 0x07_06_4b_50],
    [4, 0],
    [8, place + size],
    [4, 1],
  ] as const
  return Buffer.concat([words(...end64, [8, size], [8, place], ...locator), last])
}

/** A ZIP as a stream, file by file as they come. */
export async function* zipOf(
  entries: AsyncIterable<ZipEntry> | Iterable<ZipEntry>,
  at: Date,
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let place = 0
  for await (const entry of entries) {
    const name = Buffer.from(entry.name)
    const header = localHeader(entry, name, at)
    directory.push(centralHeader(entry, name, place, at))
    yield header
    let written = 0
    for await (const piece of entry.content()) {
      written += piece.length
      yield piece
    }
    if (written !== entry.deflated) throw new Error('a part of a copy is not as long as it was')
    place += header.length + written
  }
  const whole = Buffer.concat(directory)
  yield whole
  yield endOf(directory.length, whole.length, place)
}
