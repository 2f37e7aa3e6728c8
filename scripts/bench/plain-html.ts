const keptTags =
  /^(html|head|title|body|h[1-6]|p|ul|ol|li|dl|dt|dd|a|strong|em|b|i|abbr|time|br|hr|blockquote|q|cite|code|table|caption|thead|tbody|tr|th|td|details|summary|form|label|button)$/
const notText = /<!--[\s\S]*?-->|<(script|style|svg|template)\b[\s\S]*?<\/\1>/gi
const tag = /<(\/?)([a-z][a-z0-9]*)\b([^>]*)>/gi

function withoutLooks(_whole: string, slash: string, name: string, attributes: string): string {
  const plain = name.toLowerCase()
  if (!keptTags.test(plain)) return ''
  const needed = plain === 'a' ? /\shref="[^"]*"/ : /\sid="[^"]*"/
  const kept = slash || !/^(a|h[1-6])$/.test(plain) ? '' : (attributes.match(needed)?.[0] ?? '')
  return `<${slash}${plain}${kept}>`
}

/** The same text as somebody would write it in plain HTML: elements with a meaning, links, anchors of headings, and nothing for looks. */
export function plainHtml(page: string): string {
  return `<!doctype html>${page
    .replace(/<!doctype[^>]*>/i, '')
    .replace(notText, '')
    .replace(tag, withoutLooks)}`
}

/** What the page makes a browser fetch besides itself. */
export function fetchedBy(page: string): { styles: string[]; scripts: string[]; inlineScriptBytes: number } {
  const links = [...page.matchAll(/<link\b[^>]*>/gi)].map(([link]) => link.replaceAll('&amp;', '&'))
  const hrefs = (kind: RegExp) =>
    links.filter((link) => kind.test(link)).flatMap((link) => link.match(/href="([^"]+)"/)?.[1] ?? [])
  const scripts = [...page.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)]
  const sources = scripts.flatMap(([, attributes = '']) => attributes.match(/\bsrc="([^"]+)"/)?.[1] ?? [])
  return {
    styles: hrefs(/rel="stylesheet"/),
    scripts: [...sources, ...hrefs(/rel="modulepreload"|as="script"/)],
    inlineScriptBytes: scripts.reduce((sum, [, , code = '']) => sum + Buffer.byteLength(code), 0),
  }
}
