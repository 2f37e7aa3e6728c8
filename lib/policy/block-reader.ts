import { type Align, type Block, isOnlyComments, promisesIn } from './blocks.ts'
import { markdownOfHtml } from './html-document.ts'
import { withoutTags } from './inline-html.ts'
import { type Env, type Token, tokensOf } from './markdown.ts'

/** Reads tokens from `at` up to the one that closes `until`; hands back the blocks and where it stopped. */
function readUntil(tokens: Token[], at: number, until: string | null): [Block[], number] {
  const blocks: Block[] = []
  let next = at
  while (next < tokens.length && tokens[next]?.type !== until) {
    const [read, after] = readOne(tokens, next)
    blocks.push(...read)
    next = after
  }
  return [blocks, next + 1]
}

function readOne(tokens: Token[], at: number): [Block[], number] {
  const token = tokens[at]
  const inline = withoutTags(tokens[at + 1]?.content ?? '')
  switch (token?.type) {
    case 'heading_open':
      return [[{ kind: 'heading', level: Number(token.tag.slice(1)), text: inline }], at + 3]
    case 'paragraph_open':
      return [[{ kind: 'paragraph', text: inline }], at + 3]
    case 'blockquote_open': {
      const [blocks, after] = readUntil(tokens, at + 1, 'blockquote_close')
      return [[{ kind: 'quote', blocks }], after]
    }
    case 'bullet_list_open':
    case 'ordered_list_open':
      return readList(tokens, at)
    case 'table_open':
      return readTable(tokens, at)
    case 'fence':
    case 'code_block':
      return [[{ kind: 'code', info: token.info.trim(), text: token.content.replace(/\n$/, '') }], at + 1]
    case 'hr':
      return [[{ kind: 'rule' }], at + 1]
    case 'html_block':
      return [readHtml(token.content), at + 1]
    default:
      throw new Error(`A block of this kind is not known: ${token?.type}`)
  }
}

function readList(tokens: Token[], at: number): [Block[], number] {
  const ordered = tokens[at]?.type === 'ordered_list_open'
  const items: Block[][] = []
  let next = at + 1
  while (tokens[next]?.type === 'list_item_open') {
    const [blocks, after] = readUntil(tokens, next + 1, 'list_item_close')
    items.push(blocks)
    next = after
  }
  const level = (tokens[at]?.level ?? 0) + 2
  const tight = tokens
    .slice(at, next)
    .every(({ type, level: own, hidden }) => type !== 'paragraph_open' || own !== level || hidden)
  const start = ordered ? Number(tokens[at]?.attrGet('start') ?? 1) : null
  return [[{ kind: 'list', start, tight, items }], next + 1]
}

function readTable(tokens: Token[], at: number): [Block[], number] {
  const rows: string[][] = []
  const align: Align[] = []
  let next = at + 1
  for (; tokens[next]?.type !== 'table_close'; next += 1) {
    const token = tokens[next]
    if (token?.type === 'tr_open') rows.push([])
    if (token?.type === 'th_open') align.push(alignOf(token))
    if (token?.type === 'inline') rows.at(-1)?.push(withoutTags(token.content))
  }
  const [head = [], ...body] = rows
  return [[{ kind: 'table', align, head, rows: body }], next + 1]
}

function alignOf(cell: Token): Align {
  const named = /text-align:(left|center|right)/.exec(String(cell.attrGet('style')))?.[1]
  return named === 'left' || named === 'center' || named === 'right' ? named : 'none'
}

function readHtml(html: string): Block[] {
  const promises = promisesIn(html)
  if (isOnlyComments(html)) return promises.length > 0 ? [{ kind: 'marks', promises }] : []
  return blocksOf(markdownOfHtml(html))
}

/** Reads Markdown into blocks. Comments other than promise marks are left out, and HTML in it becomes Markdown. */
export function blocksOf(markdown: string, env: Env = {}): Block[] {
  return readUntil(tokensOf(markdown, env), 0, null)[0]
}
