import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { importDocument } from '#lib/policy/import-document.ts'
import { renderPolicy } from '#lib/policy/render.ts'
import { inlineHtml } from '#lib/policy/text-renderer.ts'
import { wordsShown, wordsWritten } from './words-by-hand.ts'

const fixture = (name: string) => path.join('tests/fixtures/policy', name)
const seed = '../shared/seed/privacy-policy-2013-04-03.md'
const everyHost = ['archive.example', 'web.archive.org', 'larch.example', 'council.example', 'quill.example']

function imported(file: string) {
  const outcome = importDocument({ fileName: file, bytes: readFileSync(file) })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

/** The words of the page that the public sees, in order. */
function wordsOfPage(file: string): string[] {
  const { markdown, provenance } = imported(file)
  const { title, opening, sections } = renderPolicy(markdown, everyHost)
  const parts = [provenance ? inlineHtml(provenance, everyHost) : '', title ?? '', opening.html]
  return wordsShown([...parts, ...sections.flatMap((section) => [section.title, section.html])].join('\n'))
}

function wordsOfFile(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  if (file.endsWith('.md')) return wordsWritten(text)
  return wordsShown(/<main>([\s\S]*)<\/main>/.exec(text)?.[1] ?? text)
}

describe('the words that come out are the words that went in', () => {
  it.each(['archived.md', 'markdown.md', 'bold-lines.md', 'web-page.html', 'fragment.html'])('%s', (name) => {
    expect(wordsOfPage(fixture(name))).toEqual(wordsOfFile(fixture(name)))
  })

  it.runIf(existsSync(seed))('the archived policy of 2013 (runs where ../shared/seed is there)', () => {
    expect(wordsOfPage(seed)).toEqual(wordsOfFile(seed))
    expect(imported(seed)).toMatchObject({
      title: 'Privacy',
      archivedOn: '2013-04-03',
      effectiveOn: null,
      headings: 12,
    })
  })

  it('reads its own writing back unchanged', () => {
    for (const name of ['archived.md', 'markdown.md', 'bold-lines.md', 'web-page.html', 'fragment.html']) {
      const { markdown } = imported(fixture(name))
      const again = importDocument({ fileName: 'again.md', bytes: Buffer.from(markdown) })
      expect(again.ok && again.value.markdown).toBe(markdown)
    }
  })
})
