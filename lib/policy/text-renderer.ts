import { isOnlyComments, promisesIn } from './blocks.ts'
import { leavesUs } from './links.ts'
import { type Env, newParser, seenOf, type Token } from './markdown.ts'

/** What a text is shown with: whose links are our own, which places it has, and the links that stand open. */
export type TextEnv = Env & { ownHosts: readonly string[]; anchors: ReadonlySet<string>; ends: string[] }

const text = newParser()
const { escapeHtml } = text.utils

const isMark = (html: string) => isOnlyComments(html) && promisesIn(html).length > 0

// Raw HTML is words, not markup; promise marks are neither.
text.renderer.rules.html_inline = (tokens, at) => shownHtml(tokens[at]?.content ?? '')
text.renderer.rules.html_block = (tokens, at) => {
  const shown = shownHtml(tokens[at]?.content.trim() ?? '')
  return shown === '' ? '' : `<p>${shown}</p>\n`
}
// No page of ours fetches a picture from elsewhere.
text.renderer.rules.image = (tokens, at) => escapeHtml(seenOf(tokens[at]?.children ?? []))

const sides = { 'text-align:left': 'text-start', 'text-align:center': 'text-center', 'text-align:right': 'text-end' }
const cell = (tag: string) => (tokens: Token[], at: number) => {
  const style = Object.entries(sides).find(([css]) => css === tokens[at]?.attrGet('style'))
  const scope = tag === 'th' ? ' scope="col"' : ''
  return `<${tag}${scope}${style ? ` class="${style[1]}"` : ''}>`
}
text.renderer.rules.th_open = cell('th')
text.renderer.rules.td_open = cell('td')
// A wide table scrolls, also by the keyboard.
text.renderer.rules.table_open = () => '<table tabindex="0">\n'

// A heading inside a quote or a list is no part of the outline.
text.renderer.rules.heading_open = () => '<p><strong>'
text.renderer.rules.heading_close = () => '</strong></p>\n'

text.renderer.rules.link_open = (tokens, at, options, env, self) => {
  const { ownHosts, anchors, ends } = env as TextEnv
  const token = tokens[at]
  const href = String(token?.attrGet('href') ?? '')
  // A link to a place in the text that is not there would lead nowhere.
  if (href.startsWith('#') && !anchors.has(text.normalizeLinkText(href).slice(1))) {
    ends.push('')
    return ''
  }
  const leaves = leavesUs(href, ownHosts)
  if (leaves) token?.attrSet('rel', 'noopener noreferrer external')
  ends.push(leaves ? ' (another site)</a>' : '</a>')
  return self.renderToken(tokens, at, options)
}
text.renderer.rules.link_close = (_tokens, _at, _options, env) => (env as TextEnv).ends.pop() ?? ''

function shownHtml(html: string): string {
  return isMark(html) ? '' : escapeHtml(html)
}

export function tokensToShow(markdown: string, env: TextEnv): Token[] {
  return text.parse(markdown, env)
}

// Markdown has no table without a head; an empty one says nothing.
const emptyHead = /<thead>\s*<tr>\s*(?:<th[^>]*><\/th>\s*)+<\/tr>\s*<\/thead>\s*/g

export function htmlOf(tokens: Token[], env: TextEnv): string {
  return text.renderer.render(tokens, text.options, env).replace(emptyHead, '').trim()
}

/** A few words of Markdown, such as a note of where a text comes from, as HTML. */
export function inlineHtml(markdown: string, ownHosts: readonly string[]): string {
  return text.renderInline(markdown, { ownHosts, anchors: new Set(), ends: [] } satisfies TextEnv)
}
