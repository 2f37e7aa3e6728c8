import { describe, expect, it } from 'vitest'
import { fetchedBy, plainHtml } from './plain-html.ts'

const page = `<!DOCTYPE html><html lang="en" class="light"><head><meta charSet="utf-8"/><link rel="stylesheet" href="/a.css?x=1&amp;y=2" data-precedence="next"/>
<link rel="icon" href="/i.svg"/><title>Policy</title><script src="/a.js" async=""></script></head><body class="p-4"><!-- c --><div class="x"><h2 id="uses" class="t">Uses</h2>
<svg viewBox="0 0 1 1"><title>Arrow</title><path d="M0"/></svg><p class="y">We <a class="l" href="/cookies" rel="next">tell</a> you.</p></div><script>self.x=1</script></body></html>`

describe('the same text as plain HTML', () => {
  it('keeps text, elements with a meaning, links and anchors, and nothing for looks', () => {
    expect(plainHtml(page).replaceAll('\n', '')).toBe(
      '<!doctype html><html><head><title>Policy</title></head><body><h2 id="uses">Uses</h2><p>We <a href="/cookies">tell</a> you.</p></body></html>',
    )
  })
})

describe('what a page makes a browser fetch', () => {
  it('names style sheets and scripts and counts the code in the page', () => {
    expect(fetchedBy(page)).toEqual({ styles: ['/a.css?x=1&y=2'], scripts: ['/a.js'], inlineScriptBytes: 8 })
  })
})
