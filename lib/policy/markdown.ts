import MarkdownIt, { type Env, type Token } from 'markdown-it'
import { isSafeAddress } from './links.ts'

export type { Env, Token }

/** CommonMark with tables. HTML is read so that promise marks are seen as such; whatever shows a text escapes the rest. */
export function newParser() {
  const made = new MarkdownIt({ html: true })
  made.validateLink = isSafeAddress
  return made
}

const parser = newParser()

export function tokensOf(markdown: string, env: Env = {}): Token[] {
  return parser.parse(markdown, env)
}

export function inlineTokens(text: string): Token[] {
  return parser.parseInline(text, {}).flatMap((token) => token.children ?? [])
}

/** What a reader sees of a run of inline tokens. */
export function seenOf(tokens: Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'softbreak' || token.type === 'hardbreak') return ' '
      if (token.type === 'html_inline') return /^<br\b/i.test(token.content) ? ' ' : ''
      return token.type === 'image' ? seenOf(token.children ?? []) : token.content
    })
    .join('')
}

export function plainText(text: string): string {
  return seenOf(inlineTokens(text)).replace(/\s+/g, ' ').trim()
}
