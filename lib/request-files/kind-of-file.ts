import { holdsCardNumber } from '#lib/accounts/card-number.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { bareImageOfJpeg, isJpeg } from './jpeg.ts'
import { bareImageOfPng, isPng } from './png.ts'
import { type FileMediaType, largestFile } from './vocabulary.ts'

export type FileRefusal = 'empty' | 'too-large' | 'wrong-kind' | 'damaged' | 'card-number'

export type Checked = { mediaType: FileMediaType; content: Buffer }

const endOfZip = Buffer.from('PK\x05\x06', 'latin1')

/** A ZIP is read from its end, so that it can hide behind, or inside, a file that is read from its beginning. */
function endsAsZip(bytes: Buffer): boolean {
  const tail = bytes.subarray(-65_557)
  for (let at = tail.lastIndexOf(endOfZip); at >= 0; at = at > 0 ? tail.lastIndexOf(endOfZip, at - 1) : -1)
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return true
  return false
}

/** From `%PDF-` on the first byte to `%%EOF` with nothing but line ends after it (ISO 32000-2, 7.5). */
function isWholePdf(bytes: Buffer): boolean {
  if (!/^%PDF-[12]\.\d[\r\n \t]/.test(bytes.toString('latin1', 0, 9))) return false
  return /%%EOF[\r\n \t\0]*$/.test(bytes.toString('latin1', Math.max(0, bytes.length - 1024)))
}

const isMarkup = (text: string) => /^[\s\uFEFF]*(<[!?a-z]|\{\\rtf|%!|#!)/i.test(text)

function textOf(bytes: Buffer): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a text file has none of these
    return /[\0-\x08\x0b\x0e-\x1f\x7f]/.test(text) ? null : text
  } catch {
    return null
  }
}

function checkText(bytes: Buffer): Outcome<Checked, FileRefusal> {
  const text = textOf(bytes)
  if (text === null || isMarkup(text)) return refused('wrong-kind')
  return holdsCardNumber(text) ? refused('card-number') : done({ mediaType: 'text/plain', content: bytes })
}

/** What a file is by its content, whatever it is called; pictures come out without their metadata. */
export function checkFile(bytes: Buffer): Outcome<Checked, FileRefusal> {
  if (bytes.length === 0) return refused('empty')
  if (bytes.length > largestFile) return refused('too-large')
  if (bytes.includes('%PDF-') && bytes.indexOf('%PDF-') > 0 && bytes.indexOf('%PDF-') < 1024)
    return refused('wrong-kind')
  if (endsAsZip(bytes)) return refused('damaged')
  if (isPng(bytes) || isJpeg(bytes)) {
    const png = isPng(bytes)
    const content = png ? bareImageOfPng(bytes) : bareImageOfJpeg(bytes)
    return content ? done({ mediaType: png ? 'image/png' : 'image/jpeg', content }) : refused('damaged')
  }
  if (bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
    return isWholePdf(bytes) ? done({ mediaType: 'application/pdf', content: bytes }) : refused('damaged')
  return checkText(bytes)
}
