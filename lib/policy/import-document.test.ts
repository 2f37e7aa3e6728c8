import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { largestDocument } from './document-text.ts'
import { importDocument } from './import-document.ts'

const read = (text: string | Uint8Array, fileName = 'policy.md') =>
  importDocument({ fileName, bytes: typeof text === 'string' ? Buffer.from(text) : text })

function imported(text: string, fileName?: string) {
  const outcome = read(text, fileName)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return outcome.value
}

const written = (text: string, fileName?: string) => imported(text, fileName).markdown.trim()

describe('what is refused', () => {
  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'not-text'],
    ['a NUL among letters', Buffer.from('Privacy\0policy'), 'not-text'],
    ['Latin-1', Buffer.from('caf\xe9', 'latin1'), 'not-text'],
    ['UTF-16', Buffer.from('\ufeffPrivacy', 'utf16le'), 'not-text'],
    ['an escape sequence', Buffer.from('\u001b[1mPrivacy'), 'not-text'],
    ['more than 2 MB', Buffer.alloc(largestDocument + 1, 'a '), 'too-large'],
    ['nothing', Buffer.from(' \n\t'), 'empty'],
    ['only comments', Buffer.from('<!-- nothing yet -->'), 'empty'],
    [
      'a page whose text is drawn by a script',
      Buffer.from('<html><body><script>draw()</script></body></html>'),
      'empty',
    ],
  ])('%s', (_, bytes, refusal) => {
    expect(read(bytes)).toEqual({ ok: false, refusal })
  })

  it('takes 2 MB', () => {
    expect(read(Buffer.alloc(largestDocument, 'word ')).ok).toBe(true)
  })
})

describe('headings', () => {
  it('gives the one title level 1, closes gaps, and puts bold lines below the heading above them', () => {
    expect(written('# A\n\n**B**\n\n#### C\n\n**D**\n\n## E')).toBe('# A\n\n## B\n\n## C\n\n### D\n\n## E')
  })

  it('knows a bold line from a bold sentence and from bold words', () => {
    const sentences = '**We never sell it.**\n\n**Note:** this goes on.\n\n**Two** and **three**'
    expect(written(sentences)).toBe(sentences)
    expect(written('# T\n\n**Cookies**\nWe use none.')).toBe('# T\n\n## Cookies\n\nWe use none.')
    expect(written('# T\n\n**Cookies**\nare what we bake.')).toBe('# T\n\n**Cookies** are what we bake.')
    expect(written('# T\n\n- **Only bold**\n')).toBe('# T\n\n- **Only bold**')
  })

  it('takes a document that never had one title as it is', () => {
    expect(written('# One\n\na\n\n# Two\n\nb')).toBe('## One\n\na\n\n## Two\n\nb')
    expect(imported('# One\n\na\n\n# Two\n\nb').title).toBeNull()
  })
})

describe('what it says about itself', () => {
  it('splits off where the text comes from, with the day of the archive', () => {
    const { provenance, archivedOn, markdown } = imported(
      '> Extracted from x.example, archived on 2013-04-03.\n\n# Privacy\n\n> We keep quotes.',
    )
    expect({ provenance, archivedOn }).toEqual({
      provenance: 'Extracted from x.example, archived on 2013-04-03.',
      archivedOn: '2013-04-03',
    })
    expect(markdown).toBe('# Privacy\n\n> We keep quotes.\n')
  })

  it('leaves a leading quote that says something else, and a day that does not exist', () => {
    expect(imported('> We never sell your data.\n\nTruly.')).toMatchObject({ provenance: null, archivedOn: null })
    expect(imported('> A snapshot archived on 2013-02-30.\n\nText.').archivedOn).toBeNull()
  })

  it('reads front matter, which is no text', () => {
    expect(imported("---\ntitle: 'Our way'\nlang: de\neffective: 2020-02-29\n---\nText.")).toMatchObject({
      title: 'Our way',
      language: 'de',
      effectiveOn: '2020-02-29',
      words: 1,
    })
  })

  it('fills in the company’s facts only when they are given', () => {
    const bytes = Buffer.from('%company% runs %site%; 100%sitewide.')
    const facts = { company: 'Acme Ltd', site: 'acme.example', privacyEmail: 'p@acme.example' }
    expect(importDocument({ fileName: 'a.md', bytes, facts })).toMatchObject({
      value: { markdown: 'Acme Ltd runs acme.example; 100%sitewide.\n' },
    })
    expect(importDocument({ fileName: 'a.md', bytes })).toMatchObject({
      value: { markdown: '%company% runs %site%; 100%sitewide.\n' },
    })
  })
})

describe('markup', () => {
  it('keeps promise marks, from Markdown and from HTML, and drops other comments', () => {
    expect(written('a\n\n<!-- promise: P1 -->\n\n<!-- secret -->\n\nb')).toBe('a\n\n<!-- promise: P1 -->\n\nb')
    expect(written('<html><p>a</p><!-- promise: P1, P2 --><!-- secret --><p>b</p></html>', 'a.html')).toBe(
      'a\n\n<!-- promise: P1, P2 -->\n\nb',
    )
    expect(written('- a\n  <!-- promise: P5 -->\n- b')).toBe('- a\n  <!-- promise: P5 -->\n- b')
  })

  it('lets no script, no picture and no dangerous address through HTML', () => {
    const html =
      '<html><p><a href="javascript:alert(1)">x</a> <a href="/ok">y</a> <img src="//t.example/p.gif" alt="z"></p><script>s</script></html>'
    expect(written(html)).toBe('x [y](/ok) z')
  })

  it('keeps signs of Markdown in HTML as the words they are', () => {
    expect(imported('<html><p>1) *a* _b_ [c] &lt;d&gt; &amp;amp; # e | `f`</p></html>').words).toBe(10)
  })

  it('says bold inside a word plainly where Markdown cannot', () => {
    expect(written('<html><p>the<b>“quoted”</b>word</p></html>')).toBe('the“quoted”word')
  })

  it('reads every fixture of its own writing back unchanged', () => {
    const policy = written(readFileSync('content/policy.md', 'utf8'))
    expect(written(policy)).toBe(policy)
  })
})
