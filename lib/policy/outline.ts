import type { Block } from './blocks.ts'
import { plainText } from './markdown.ts'

const boldOnly = /^(\*\*|__)(?!\s)((?:(?!\1).)+)\1(:?)$/
const longest = 120

/** The words of a line that is bold from end to end and reads as a heading, not as a sentence. */
function headingIn(line: string): string | undefined {
  const [, , inner = '', colon = ''] = boldOnly.exec(line.trim()) ?? []
  const words = plainText(inner)
  return words === '' || words.length > longest || /[.!;,]$/.test(words) ? undefined : inner.trim() + colon
}

// A bold line stands alone, or its paragraph goes on in the next line with a new sentence or after a break that is meant.
function split(text: string): [string, string] | undefined {
  const [first = '', ...others] = text.trim().split('\n')
  const rest = others.join('\n').trim()
  const heading = headingIn(first.replace(/\\$/, ''))
  if (heading === undefined) return undefined
  return rest === '' || / {2,}$|\\$/.test(first) || /^["'“‘(]?\p{Lu}/u.test(rest) ? [heading, rest] : undefined
}

const unbold = (text: string) => headingIn(text) ?? text

/** The block that is the title: the one heading of the highest level, or a bold line where there are no headings, if it comes first. */
function titleBlock(blocks: Block[]): Block | undefined {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const top = Math.min(...levels)
  const first = blocks.find((block) => block.kind !== 'marks')
  if (levels.length === 0) return first?.kind === 'paragraph' && headingIn(first.text) ? first : undefined
  const alone = levels.filter((level) => level === top).length === 1
  return alone && first?.kind === 'heading' && first.level === top ? first : undefined
}

/** Gives every heading its level: the one title 1, gaps closed, and lines that are only bold one below the heading above them. */
export function outlined(blocks: Block[]): Block[] {
  const title = titleBlock(blocks)
  const open: number[] = []
  return blocks.flatMap((block): Block[] => {
    if (block === title && 'text' in block) return [{ kind: 'heading', level: 1, text: unbold(block.text) }]
    if (block.kind === 'heading') {
      while ((open.at(-1) ?? 0) >= block.level) open.pop()
      open.push(block.level)
      return [{ kind: 'heading', level: Math.min(6, 1 + open.length), text: unbold(block.text) }]
    }
    const found = block.kind === 'paragraph' ? split(block.text) : undefined
    if (!found) return [block]
    const heading: Block = { kind: 'heading', level: Math.min(6, 2 + open.length), text: found[0] }
    return found[1] === '' ? [heading] : [heading, { kind: 'paragraph', text: found[1] }]
  })
}

export function titleOf(blocks: Block[]): string | null {
  const heading = blocks.find((block) => block.kind === 'heading' && block.level === 1)
  return heading?.kind === 'heading' ? plainText(heading.text) : null
}
