const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What the picture itself needs (PNG, third edition, W3C 2025, §11). Everything else says something about it, or about somebody. */
const kept = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'sBIT', 'bKGD', 'pHYs'])
const isCritical = (type: string) => /^[A-Z]/.test(type)

const table = Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value >>> 0
})

function checksum(bytes: Buffer): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (value >>> 8) ^ (table[(value ^ byte) & 0xff] ?? 0)
  return (value ^ 0xffffffff) >>> 0
}

export const isPng = (bytes: Buffer) => bytes.subarray(0, 8).equals(signature)

/** The picture without its metadata and without anything after its end; null when it is no whole PNG. */
export function bareImageOfPng(bytes: Buffer): Buffer | null {
  if (!isPng(bytes)) return null
  const parts: Buffer[] = [signature]
  const seen: string[] = []
  for (let at = 8; seen.at(-1) !== 'IEND'; ) {
    if (at + 12 > bytes.length) return null
    const length = bytes.readUInt32BE(at)
    const end = at + 12 + length
    if (length > 0x7fffffff || end > bytes.length) return null
    const type = bytes.toString('latin1', at + 4, at + 8)
    if (!/^[A-Za-z]{4}$/.test(type) || (isCritical(type) && !kept.has(type))) return null
    if (checksum(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return null
    if ((seen.length === 0) !== (type === 'IHDR') || (type === 'IHDR' && length !== 13)) return null
    if (kept.has(type)) parts.push(bytes.subarray(at, end))
    seen.push(type)
    at = end
  }
  return seen.includes('IDAT') ? Buffer.concat(parts) : null
}
