import { describe, expect, it } from 'vitest'
import { promisesOf, renderPolicy } from './render.ts'
import { inlineHtml } from './text-renderer.ts'

const render = (markdown: string) => renderPolicy(markdown, ['own.example'])
const html = (markdown: string) => render(markdown).opening.html

describe('sections', () => {
  it('has a title, an opening and sections with levels', () => {
    const { title, opening, sections } = render('# T\n\nhello\n\n## A\n\none\n\n### B\n\ntwo')
    expect(title).toBe('T')
    expect(opening.html).toBe('<p>hello</p>')
    expect(sections).toMatchObject([
      { id: 'a', level: 2, title: 'A', html: '<p>one</p>' },
      { id: 'b', level: 3, title: 'B', html: '<p>two</p>' },
    ])
  })

  it('gives anchors from words: stable, unique, in any script, none that the page has', () => {
    const { sections } = render(
      '## Children\n\n## Children\n\n## What’s *kept* & why?\n\n## 図書館\n\n## Größe\n\n## …\n\n## Policy\n',
    )
    expect(sections.map(({ id }) => id)).toEqual([
      'children',
      'children-2',
      'whats-kept-why',
      '図書館',
      'große',
      'section',
      'policy-2',
    ])
  })

  it('turns promise marks into data, wherever they stand', () => {
    const text =
      '## A\n\nx <!-- promise: P4 --> y\n\n- z\n  <!-- promise: P5 -->\n\n<!-- promise: P6, P7 -->\n\n## B\n\nw'
    const { sections } = render(text)
    expect(sections.map(({ promises }) => promises)).toEqual([['P4', 'P5', 'P6', 'P7'], []])
    expect(sections.map((section) => section.html).join()).not.toContain('promise')
    expect(promisesOf(text)).toEqual(['P4', 'P5', 'P6', 'P7'])
  })
})

describe('safety', () => {
  it.each([
    '<script>alert(1)</script>',
    'a <img src=x onerror=alert(1)> b',
    '<!-- promise: P1 --><script>alert(1)</script>',
    '<!-- promise: P1 <b> -->',
    '<svg/onload=alert(1)>',
    '## <b>x</b>\n\n<style>body{}</style>',
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt&colon;alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](vbscript:x "onclick")',
    '[x](/\\evil.example)',
    '![x](https://t.example/p.gif)',
    '<https://ok.example/"onclick="alert(1)>',
  ])('%s', (markdown) => {
    const { opening, sections } = render(markdown)
    const all = opening.html + sections.map((section) => section.html).join('')
    expect(all).not.toMatch(/<(script|img|style|svg|b)\b|href="(javascript|data|vbscript|\/\\)|<[^>]*\son\w+=|style=/i)
  })

  it('shows raw HTML as words', () => {
    expect(html('a <b>b</b>')).toBe('<p>a &lt;b&gt;b&lt;/b&gt;</p>')
  })
})

describe('links', () => {
  it('says in words which lead to another site', () => {
    expect(html('[a](https://else.example/)')).toBe(
      '<p><a href="https://else.example/" rel="noopener noreferrer external">a (another site)</a></p>',
    )
    expect(html('[a](//else.example/)')).toContain('(another site)')
    expect(html('[a](https://own.example.evil.example/)')).toContain('(another site)')
    expect(inlineHtml('*[a](https://else.example/)*', [])).toContain('(another site)')
  })

  it.each(['/policy', 'https://own.example/x', 'https://www.own.example', 'mailto:a@else.example', 'tel:+441'])(
    'not %s',
    (href) => {
      expect(html(`[a](${href})`)).not.toContain('another site')
    },
  )

  it('keeps a link to a place in the text only where the place is', () => {
    const { opening } = render('[a](#here) [b](#gone)\n\n## Here\n\nx')
    expect(opening.html).toBe('<p><a href="#here">a</a> b</p>')
  })
})

describe('tables', () => {
  it('scrolls by keyboard, has no inline style, and no empty head', () => {
    const text = html('| a | b |\n| --- | ---: |\n| 1 | 2 |')
    expect(text).toContain('<table tabindex="0">')
    expect(text).toContain('<th scope="col" class="text-end">b</th>')
    expect(html('| | |\n| --- | --- |\n| 1 | 2 |')).not.toContain('thead')
  })
})
