import TurndownService from 'turndown'
import { markOf, promisesIn } from './blocks.ts'
import { tableRules } from './html-table.ts'
import { isSafeAddress } from './links.ts'

// What a browser does not show as text, and what is the page's and not the document's.
const leftOut = new Set(
  'head script style template noscript svg iframe object canvas audio video nav button input select textarea'.split(
    ' ',
  ),
)

// Shown as blocks by every browser, though turndown counts them as text.
const alsoBlocks = (node: HTMLElement) => /^(caption|details|summary|legend|dialog|search)$/i.test(node.nodeName)
const isLeftOut = (node: HTMLElement) => leftOut.has(node.nodeName.toLowerCase())

const isSafe = (link: HTMLElement) => isSafeAddress(link.getAttribute('href') ?? '')
// Markdown has no link round several paragraphs.
const holdsBlocks = (link: HTMLElement) =>
  Array.from(link.getElementsByTagName('*')).some(({ nodeName }) =>
    /^(p|div|h[1-6]|ul|ol|table|section|br)$/i.test(nodeName),
  )

// Comments do not survive the parser of HTML: marks cross it as words in a private alphabet.
const hideMarks = (html: string) =>
  html.replace(/<!--[\s\S]*?-->/g, (comment) => {
    const promises = promisesIn(comment)
    return promises.length > 0 ? `\uE000${promises.join(',')}\uE001` : ''
  })
const showMarks = (markdown: string) =>
  markdown.replace(/\uE000([^\uE001]*)\uE001/g, (_, ids: string) => markOf(ids.split(',')))

function converter(emphasis: boolean): TurndownService {
  const service = new TurndownService({
    headingStyle: 'atx',
    hr: '___',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
  })
  const escapeSigns = service.escape.bind(service)
  service.escape = (text) =>
    escapeSigns(text)
      .replace(/<|&(?=#?\w+;)|#+$/g, '\\$&')
      .replace(/^(\d+)(?=\))/, '$1\\')
  service.remove(isLeftOut)
  service.addRule('block', { filter: alsoBlocks, replacement: (content) => `\n\n${content}\n\n` })
  service.addRule('break in a heading', {
    filter: (node) => node.nodeName === 'BR' && /^H[1-6]$/.test(node.parentNode?.nodeName ?? ''),
    replacement: () => ' ',
  })
  service.addRule('image', {
    filter: 'img',
    replacement: (_, node) => ` ${service.escape(node.getAttribute('alt') ?? '')} `,
  })
  service.addRule('lines', {
    filter: (node) => node.nodeName === 'PRE' && node.firstChild?.nodeName !== 'CODE',
    replacement: (content) => `\n\n${content.trim().replace(/\s*\n\s*/g, '  \n')}\n\n`,
  })
  service.addRule('link to nowhere', {
    filter: (node) => node.nodeName === 'A' && (!isSafe(node) || holdsBlocks(node)),
    replacement: (content) => content,
  })
  if (!emphasis) service.addRule('plain', { filter: ['b', 'strong', 'i', 'em'], replacement: (content) => content })
  return tableRules(service)
}

const withEmphasis = converter(true)
const withoutEmphasis = converter(false)

/** HTML as Markdown. `emphasis: false` where bold and italics stand so close to letters that Markdown cannot say it. */
export function markdownOfHtml(html: string, { emphasis = true } = {}): string {
  return showMarks((emphasis ? withEmphasis : withoutEmphasis).turndown(hideMarks(html)))
}

/** The part of a page that is the document: its one <main>, else its one <article>, else its body. */
export function documentPart(html: string): string {
  for (const tag of ['main', 'article']) {
    const parts = [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([\\s\\S]*?)</${tag}\\s*>`, 'gi'))]
    if (parts.length === 1) return parts[0]?.[1] ?? ''
  }
  return html
}

const plain = new TurndownService()
plain.escape = (text) => text
plain.rules.array = [
  { filter: isLeftOut, replacement: () => '' },
  { filter: 'br', replacement: () => ' ' },
  { filter: 'img', replacement: (_, node) => ` ${node.getAttribute('alt') ?? ''} ` },
  { filter: alsoBlocks, replacement: (content) => ` ${content} ` },
]

/** What a browser would show of it, as plain text. Knows nothing of Markdown, so that one can check the other. */
export function textOfHtml(html: string): string {
  return plain.turndown(html)
}
