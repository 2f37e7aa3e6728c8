/** A document as blocks. `text` is inline Markdown, with the line breaks of its source. */
export type Block =
  | { kind: 'heading'; level: number; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; start: number | null; tight: boolean; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'code'; info: string; text: string }
  | { kind: 'table'; align: Align[]; head: string[]; rows: string[][] }
  | { kind: 'rule' }
  | { kind: 'marks'; promises: string[] }

export type Align = 'none' | 'left' | 'center' | 'right'

const mark = /<!--\s*promise:\s*([^>]*?)\s*-->/gi

/** The ids that promise marks name in a piece of Markdown: `<!-- promise: P14, P15 -->` gives both (decision 20). */
export function promisesIn(text: string): string[] {
  return [...text.matchAll(mark)].flatMap((found) => (found[1] ?? '').split(/[\s,]+/)).filter((id) => id !== '')
}

export function markOf(promises: string[]): string {
  return `<!-- promise: ${promises.join(', ')} -->`
}

/** True for a stretch of HTML that holds comments and nothing else. */
export function isOnlyComments(html: string): boolean {
  return html.replace(/<!--[\s\S]*?-->/g, '').trim() === ''
}
