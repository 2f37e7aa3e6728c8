import { type Block, markOf } from './blocks.ts'
import type { Env } from './markdown.ts'

// What would begin a list, heading, quote, fence or rule if it stood at the start of a line.
const blockStart =
  /^(?=[-+*](?:\s|$)|#{1,6}(?:\s|$)|>|[=-]+\s*$|~{3}|`{3}[^`]*$|(?:[-*_]\s*){3,}$)|^(\d+)(?=[.)](?:\s|$))/

const hardBreak = / {2,}\n|(?<!\\)((?:\\\\)*)\\\n/g

/** The lines that are meant, each without the breaks that only its source had. */
function linesOf(text: string): string[] {
  return text
    .replace(hardBreak, (_, backslashes = '') => `${backslashes}\0`)
    .split('\0')
    .map((line) => line.replace(/\s*\n\s*/g, ' ').trim())
    .map((line) => (line.includes('`') ? line : line.replace(/ {2,}/g, ' ')))
    .filter((line) => line !== '')
}

const inLine = (text: string) =>
  linesOf(text)
    .map((line) => line.replace(blockStart, '$1\\'))
    .join('\\\n')
const withoutBreaks = (text: string) => linesOf(text).join(' ')
const inCell = (text: string) => withoutBreaks(text).replace(/(?<!\\)\|/g, '\\|')
const inHeading = (text: string) => withoutBreaks(text).replace(/(^|\s)(#+)$/, '$1\\$2')

function indented(text: string, first: string): string {
  const rest = ' '.repeat(first.length)
  return text
    .split('\n')
    .map((line, index) => (index === 0 ? first + line : line === '' ? '' : rest + line))
    .join('\n')
    .trimEnd()
}

const rules = { none: '---', left: ':---', center: ':---:', right: '---:' }
const row = (cells: string[]) => `| ${cells.join(' | ')} |`

function write(block: Block, second: boolean): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inHeading(block.text)}`
    case 'paragraph':
      return inLine(block.text)
    case 'quote':
      return markdownOf(block.blocks).replace(/^/gm, '> ').replace(/ +$/gm, '')
    case 'code': {
      const longest = Math.max(2, ...(block.text.match(/`+/g) ?? []).map((run) => run.length))
      const fence = '`'.repeat(longest + 1)
      return `${fence}${block.info.replaceAll('`', '')}\n${block.text}\n${fence}`
    }
    case 'table':
      return [
        row(block.head.map(inCell)),
        row(block.align.map((align) => rules[align])),
        ...block.rows.map((cells) => row(cells.map(inCell))),
      ].join('\n')
    case 'rule':
      return '___'
    case 'marks':
      return markOf(block.promises)
    case 'list': {
      const { start, tight } = block
      const marker = (index: number) =>
        start === null ? (second ? '* ' : '- ') : `${start + index}${second ? ')' : '.'} `
      return block.items
        .map((item, index) => indented(markdownOf(item, tight), marker(index)))
        .join(tight ? '\n' : '\n\n')
    }
  }
}

/** Writes blocks as canonical Markdown: one paragraph a line, one way of writing each thing. */
export function markdownOf(blocks: Block[], tight = false): string {
  // Two lists in a row would melt into one if they had the same marker.
  let second = false
  const written = blocks.map((block, index) => {
    const before = blocks[index - 1]
    second =
      block.kind === 'list' && before?.kind === 'list' && (block.start === null) === (before.start === null) && !second
    return write(block, second)
  })
  return written.filter((text) => text !== '').join(tight ? '\n' : '\n\n')
}

/** The targets of `[text][label]` links, which stand at the end of a document. */
export function referencesOf(env: Env): string {
  return Object.entries(env.references ?? {})
    .map(([label, { href, title }]) => `[${label}]: <${href}>${title ? ` "${title.replace(/(["\\])/g, '\\$1')}"` : ''}`)
    .join('\n')
}
