const [startOfImage, endOfImage, startOfScan] = [0xd8, 0xd9, 0xda]

export const isJpeg = (bytes: Buffer) => bytes[0] === 0xff && bytes[1] === startOfImage && bytes[2] === 0xff

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const startsWith = (segment: Buffer, text: string) => segment.toString('latin1', 4, 4 + text.length) === text

/** APP0 without its thumbnail, which may show what was cut away; APP14, without which colours turn; tables and scans (ITU-T T.81, Annex B). */
function keptSegment(marker: number, segment: Buffer): Buffer | null {
  if (marker === 0xe0 && startsWith(segment, 'JFIF\0') && segment.length >= 18) {
    const short = Buffer.from(segment.subarray(0, 18))
    short.writeUInt16BE(16, 2)
    short.writeUInt16BE(0, 16)
    return short
  }
  if (marker === 0xee && startsWith(segment, 'Adobe')) return segment
  const isPicture = isFrame(marker) || [0xc4, 0xcc, 0xdb, 0xdc, 0xdd, startOfScan].includes(marker)
  return isPicture ? segment : null
}

/** Where the entropy-coded data that begins here ends: at the first marker that is neither a stuffed byte nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at
  }
  return -1
}

type Segment = { marker: number; bytes: Buffer; next: number }

function segmentAt(bytes: Buffer, from: number): Segment | null {
  let at = from
  if (bytes[at] !== 0xff) return null
  while (bytes[at + 1] === 0xff) at += 1
  const marker = bytes[at + 1] ?? 0
  if (marker === endOfImage) return { marker, bytes: bytes.subarray(at, at + 2), next: at + 2 }
  const isLone = marker <= 0x01 || (marker >= 0xd0 && marker <= startOfImage)
  if (isLone || at + 4 > bytes.length) return null
  const next = at + 2 + bytes.readUInt16BE(at + 2)
  return next < at + 4 || next > bytes.length ? null : { marker, bytes: bytes.subarray(at, next), next }
}

/** The picture without its metadata and without anything after its end; null when it is no whole JPEG. */
export function bareImageOfJpeg(bytes: Buffer): Buffer | null {
  if (!isJpeg(bytes)) return null
  const parts: Buffer[] = [bytes.subarray(0, 2)]
  let [frames, scans] = [0, 0]
  for (let at = 2; ; ) {
    const segment = segmentAt(bytes, at)
    if (!segment) return null
    const { marker } = segment
    if (marker === endOfImage) return frames === 1 && scans > 0 ? Buffer.concat([...parts, segment.bytes]) : null
    if (isFrame(marker)) frames += 1
    const kept = keptSegment(marker, segment.bytes)
    if (kept) parts.push(kept)
    at = segment.next
    if (marker !== startOfScan) continue
    if (frames !== 1) return null
    const end = endOfScan(bytes, at)
    if (end < 0) return null
    parts.push(bytes.subarray(at, end))
    scans += 1
    at = end
  }
}
