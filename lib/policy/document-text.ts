import { done, type Outcome, refused } from '#lib/outcome.ts'
import type { ImportRefusal } from './vocabulary.ts'

export const largestDocument = 2 * 1024 * 1024

// Control characters other than tab, line feed, form feed and carriage return. The upper ones occur in honest old texts.
const binary = /(?![\t\n\f\r\u0080-\u009f])\p{Cc}/u

/** Reads bytes as UTF-8 text; what is not text is refused and never mended. */
export function textOfBytes(bytes: Uint8Array): Outcome<string, ImportRefusal> {
  if (bytes.length > largestDocument) return refused('too-large')
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return refused('not-text')
    throw error
  }
  if (binary.test(text)) return refused('not-text')
  return text.trim() === '' ? refused('empty') : done(text.replace(/\r\n?|\f/g, '\n'))
}

/** HTML by its name, or by how it begins. */
export function isHtml(fileName: string, text: string): boolean {
  return (
    /\.x?html?$/i.test(fileName) || /^\s*(<\?xml[^>]*\?>\s*)?(<!--[\s\S]*?-->\s*)*<(!doctype html|html)\b/i.test(text)
  )
}
