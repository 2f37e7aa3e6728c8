import { done, type Outcome, refused } from '#lib/outcome.ts'
import { blocksOf } from './block-reader.ts'
import type { Block } from './blocks.ts'
import { markdownOf, referencesOf } from './canonical-markdown.ts'
import { isHtml, textOfBytes } from './document-text.ts'
import { splitFrontMatter } from './front-matter.ts'
import { documentPart, markdownOfHtml, textOfHtml } from './html-document.ts'
import type { Env } from './markdown.ts'
import { outlined, titleOf } from './outline.ts'
import { filledIn, type OperatorFacts } from './placeholders.ts'
import { civilDateIn, splitProvenance } from './provenance.ts'
import type { ImportRefusal } from './vocabulary.ts'
import { sameWords, wordsOf, wordsOfHtml } from './words.ts'

type Source = { fileName: string; bytes: Uint8Array; facts?: OperatorFacts }

export type ImportedDocument = {
  markdown: string
  title: string | null
  language: string
  provenance: string | null
  archivedOn: string | null
  effectiveOn: string | null
  summary: string | null
  headings: number
  words: number
}

type Read = { source: string; words: string[]; title?: string; language?: string; facts: Record<string, string> }

function readMarkdown(text: string): Read {
  const { facts, body } = splitFrontMatter(text)
  return { source: body, words: wordsOf(body), facts }
}

function readHtml(text: string): Read {
  const part = documentPart(text)
  const words = wordsOfHtml(part)
  const [, title = ''] = /<title[^>]*>([\s\S]*?)<\/title>/i.exec(text) ?? []
  const [, language] = /<html\b[^>]*\blang\s*=\s*["']?([\w-]+)/i.exec(text) ?? []
  const written = markdownOfHtml(part)
  const source = sameWords(words, wordsOf(written)) ? written : markdownOfHtml(part, { emphasis: false })
  return { source, words, title: textOfHtml(title).trim(), language, facts: {} }
}

/**
 * Reads a Markdown or HTML file into canonical Markdown and what it says about itself. The words that come out are
 * compared with the words that went in; if one differs, nothing is imported.
 */
export function importDocument({ fileName, bytes, facts }: Source): Outcome<ImportedDocument, ImportRefusal> {
  const text = textOfBytes(bytes)
  if (!text.ok) return text
  const full = facts ? filledIn(text.value, facts) : text.value
  const read = isHtml(fileName, full) ? readHtml(full) : readMarkdown(full)

  const env: Env = {}
  const { note, archivedOn, body } = splitProvenance(blocksOf(read.source, env))
  const blocks = outlined(body)
  const withTargets = (written: string) => [written, referencesOf(env)].filter((part) => part !== '').join('\n\n')
  const provenance = note && withTargets(markdownOf(note))
  const markdown = `${withTargets(markdownOf(blocks))}\n`
  const words = wordsOf(markdown)
  if (words.length === 0) return refused('empty')
  if (!sameWords(without(read.words, wordsOf(provenance ?? '')), words)) return refused('words-would-change')

  return done({
    markdown,
    title: read.facts.title || titleOf(blocks) || read.title || null,
    language: read.facts.language || read.facts.lang || read.language || 'en',
    provenance: provenance ?? read.facts.provenance ?? null,
    archivedOn: archivedOn ?? civilDateIn(read.facts.archived),
    effectiveOn: civilDateIn(read.facts.effective ?? read.facts['effective-date']),
    summary: read.facts.summary || null,
    headings: blocks.filter((block: Block) => block.kind === 'heading').length,
    words: words.length,
  })
}

// The note stood at the start, or right after the title.
function without(words: string[], note: string[]): string[] {
  const at = words.findIndex((_, index) => note.every((word, offset) => words[index + offset] === word))
  return [...words.slice(0, at), ...words.slice(at + note.length)]
}
