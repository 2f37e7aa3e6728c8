import { describe, expect, it } from 'vitest'
import { scriptless } from './scriptless.ts'

const page = `<!DOCTYPE html><html lang="en"><head><link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>
<link rel="preload" as="script" fetchPriority="low" href="/_next/static/a.js"/><link rel="modulepreload" href="/b.js"/>
<script src="/_next/static/a.js" async=""></script><script>
self.__next_f.push([1,"\\u003cb>"])
</script></head><body><h1>About &lt;script&gt; tags</h1><form action="" method="POST"><input name="$ACTION_ID_1"/></form>
<SCRIPT type="module">1</SCRIPT ></body></html>`

describe('a page without its scripts', () => {
  it('has no script and no preload of one', () => {
    expect(scriptless(page)).not.toMatch(/<script|as="script"|modulepreload|__next_f/i)
  })

  it('keeps all the rest', () => {
    const kept = scriptless(page)
    expect(kept).toContain('<link rel="stylesheet" href="/_next/static/a.css" data-precedence="next"/>')
    expect(kept).toContain('<h1>About &lt;script&gt; tags</h1>')
    expect(kept).toContain('<input name="$ACTION_ID_1"/>')
    expect(scriptless(kept)).toBe(kept)
  })
})
