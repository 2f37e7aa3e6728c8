import { promisesIn } from './blocks.ts'
import { inlineTokens } from './markdown.ts'

const kept: [RegExp, string][] = [
  [/^<br\b/i, '  \n'],
  [/^<\/?(b|strong)\b/i, '**'],
  [/^<\/?(i|em)\b/i, '*'],
]

function markdownFor(tag: string): string {
  if (promisesIn(tag).length > 0) return tag
  return kept.find(([pattern]) => pattern.test(tag))?.[1] ?? ''
}

/** Turns the tags inside a line of Markdown into Markdown, or takes them out; the words between them stay. */
export function withoutTags(text: string): string {
  const tokens = inlineTokens(text)
  if (!tokens.some((token) => token.type === 'html_inline')) return text
  let from = 0
  let written = ''
  for (const { type, content } of tokens) {
    if (type !== 'html_inline' && type !== 'code_inline') continue
    const at = text.indexOf(content, from)
    if (at < 0) continue
    written += text.slice(from, at) + (type === 'html_inline' ? markdownFor(content) : content)
    from = at + content.length
  }
  return written + text.slice(from)
}
