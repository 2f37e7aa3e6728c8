const scripts = /<script\b[^>]*>[\s\S]*?<\/script\s*>/gi
const links = /<link\b[^>]*>/gi
const scriptLink = /\brel="modulepreload"|\bas="script"/i

/**
 * A page of Next without its scripts and their preloads. React escapes `<` in text and `>` in attributes, so what looks
 * like a script in its output is one. Such a page must not use Suspense: its late parts would need the script to move.
 */
export function scriptless(html: string): string {
  return html.replace(scripts, '').replace(links, (link) => (scriptLink.test(link) ? '' : link))
}
