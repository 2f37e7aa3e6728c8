import type { CardProperty } from '#lib/data-map/holding.ts'

/** RFC 6350 section 3.4: what would end a value, or a component of it. */
function escapedValue(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(',', '\\,')
    .replaceAll(';', '\\;')
    .replaceAll(/\r\n|\r|\n/g, '\\n')
}

/** Section 3.2: no line longer than 75 octets, and no character cut in two. */
export function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += character
    octets += size
  }
  return text
}

function lineOf({ name, value }: CardProperty): string {
  if (typeof value === 'string') return `${name}:${escapedValue(value)}`
  const components = value.map((each) => (typeof each === 'string' ? [each] : each).map(escapedValue).join(','))
  return `${name}:${components.join(';')}`
}

/** A vCard 4.0; `at` is when it was written. */
export function vcardOf(properties: readonly CardProperty[], at: Date): string {
  const revision = `REV:${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`
  const lines = ['BEGIN:VCARD', 'VERSION:4.0', ...properties.map(lineOf), revision, 'END:VCARD']
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}
