import type TurndownService from 'turndown'

const isCell = (node: Node) => node.nodeName === 'TD' || node.nodeName === 'TH'
const cellsOf = (row: Node) => Array.from(row.childNodes).filter(isCell)

function rowsOf(table: HTMLElement): Node[] {
  return Array.from(table.getElementsByTagName('tr'))
}

/** A table that only places things on a page has one column, or holds headings, lists or another table. */
function isForLayout(table: HTMLElement): boolean {
  const holds = ['table', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol'].some((tag) => table.getElementsByTagName(tag).length > 0)
  return holds || rowsOf(table).every((row) => cellsOf(row).length < 2)
}

function tableOf(node: Node): HTMLElement | null {
  for (let above = node.parentNode; above; above = above.parentNode)
    if (above.nodeName === 'TABLE') return above as HTMLElement
  return null
}

const inData = (node: Node) => {
  const table = tableOf(node)
  return table !== null && !isForLayout(table)
}

const line = (cells: string[]) => `| ${cells.join(' | ')} |\n`

function headFor(row: Node, table: HTMLElement): [string, string] {
  if (rowsOf(table)[0] !== row) return ['', '']
  const width = cellsOf(row).length
  const rule = line(Array.from({ length: width }, () => '---'))
  const isHead = cellsOf(row).every((cell) => cell.nodeName === 'TH')
  return isHead ? ['', rule] : [line(Array.from({ length: width }, () => ' ')) + rule, '']
}

/** Teaches turndown tables, which it does not know by itself. */
export function tableRules(service: TurndownService): TurndownService {
  return service
    .addRule('cell', {
      filter: (node) => isCell(node) && inData(node),
      replacement: (content) =>
        `| ${content
          .trim()
          .replace(/\s*\\?\n\s*/g, ' ')
          .replace(/(?<!\\)\|/g, '\\|')} `,
    })
    .addRule('row', {
      filter: (node) => node.nodeName === 'TR' && inData(node),
      replacement: (content, node) => {
        const [before, after] = headFor(node, tableOf(node) as HTMLElement)
        return `${before}${content.trim()} |\n${after}`
      },
    })
    .addRule('section', {
      filter: (node) => /^(THEAD|TBODY|TFOOT)$/.test(node.nodeName) && inData(node),
      replacement: (content) => content,
    })
    .addRule('table', {
      filter: (node) => node.nodeName === 'TABLE' && !isForLayout(node),
      replacement: (content) => `\n\n${content.trim()}\n\n`,
    })
}
