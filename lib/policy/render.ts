import { anchorsOf } from './anchors.ts'
import { promisesIn } from './blocks.ts'
import type { Token } from './markdown.ts'
import { plainText, tokensOf } from './markdown.ts'
import { htmlOf, type TextEnv, tokensToShow } from './text-renderer.ts'

export type PolicySection = { id: string; level: number; title: string; html: string; promises: string[] }

export type RenderedPolicy = {
  /** The words of its one heading of level 1, if it has one. */
  title: string | null
  /** What stands before the first section. */
  opening: { html: string; promises: string[] }
  sections: PolicySection[]
}

const isHeading = (token: Token | undefined) => token?.type === 'heading_open' && token.level === 0

function marksIn(tokens: Token[]): string[] {
  const html = tokens
    .flatMap((token) => [token, ...(token.children ?? [])])
    .filter(({ type }) => type.startsWith('html_'))
  return [...new Set(html.flatMap((token) => promisesIn(token.content)))]
}

/** Canonical Markdown as the sections of a page. Raw HTML in it is shown as words; promise marks become data. */
export function renderPolicy(markdown: string, ownHosts: readonly string[]): RenderedPolicy {
  const env: TextEnv = { ownHosts, anchors: new Set(), ends: [] }
  const tokens = tokensToShow(markdown, env)
  const starts = tokens.flatMap((token, at) => (isHeading(token) ? [at] : []))
  const titled =
    starts[0] === tokens.findIndex((token) => token.type !== 'html_block') && tokens[starts[0]]?.tag === 'h1'
  const titleAt = titled ? starts.shift() : undefined

  const titleOf = (at: number) => plainText(tokens[at + 1]?.content ?? '')
  const anchors = anchorsOf(starts.map(titleOf))
  env.anchors = new Set(anchors)

  const opening = tokens.slice(titleAt === undefined ? 0 : titleAt + 3, starts[0] ?? tokens.length)
  return {
    title: titleAt === undefined ? null : titleOf(titleAt),
    opening: { html: htmlOf(opening, env), promises: marksIn(opening) },
    sections: starts.map((at, index) => {
      const inside = tokens.slice(at + 3, starts[index + 1] ?? tokens.length)
      return {
        id: anchors[index] ?? '',
        level: Number(tokens[at]?.tag.slice(1)),
        title: titleOf(at),
        html: htmlOf(inside, env),
        promises: marksIn(inside),
      }
    }),
  }
}

/** Every promise that a text marks, each once, in order. */
export function promisesOf(markdown: string): string[] {
  return marksIn(tokensOf(markdown))
}
