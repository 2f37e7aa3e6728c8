import { isOnlyComments } from './blocks.ts'
import { textOfHtml } from './html-document.ts'
import { seenOf, tokensOf } from './markdown.ts'

function splitWords(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

export function wordsOfHtml(html: string): string[] {
  return splitWords(textOfHtml(html))
}

/** Every word a reader sees, in order: no marks of Markdown, no numbers of a list, no comments. */
export function wordsOf(markdown: string): string[] {
  return tokensOf(markdown).flatMap((token) => {
    if (token.type === 'inline') return splitWords(seenOf(token.children ?? []))
    if (token.type === 'html_block') return isOnlyComments(token.content) ? [] : wordsOfHtml(token.content)
    return splitWords(token.content)
  })
}

export function sameWords(before: string[], after: string[]): boolean {
  return before.length === after.length && before.every((word, index) => word === after[index])
}
