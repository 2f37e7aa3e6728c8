// A second, cruder way to the words of a text, which shares nothing with the importer: what both agree on is there.

const entities: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  mdash: '—',
  middot: '·',
  sect: '§',
}

const decode = (text: string) =>
  text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
    decimal || hex
      ? String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16))
      : (entities[name] ?? whole),
  )

const split = (text: string) => text.split(/\s+/).filter((word) => word !== '')

/** The words a browser would show of a piece of HTML. */
export function wordsShown(html: string): string[] {
  const shown = html
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/<(head|script|style|nav)\b[\s\S]*?<\/\1>/gi, ' ')
    .replace(/<img\b[^>]*\balt="([^"]*)"[^>]*>/gi, ' $1 ')
    .replace(/<\/?(b|strong|em|i|a|span|code|s)\b[^>]*>/gi, '')
    .replace(/<[^>]+>/g, ' ')
  return split(decode(shown))
}

/** The words of Markdown, by taking its signs away line by line. */
export function wordsWritten(markdown: string): string[] {
  const text = markdown
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/^\[[^\]]+\]: .*$/gm, '')
    .replace(/^[ \t]*\|?[ :|-]*-{3,}[ :|-]*\|?[ \t]*$/gm, '')
    .replace(/^(=+|\*{3,})$/gm, '')
    .replace(/^[ \t>]*(#{1,6} )?/gm, '')
    .replace(/ #+$/gm, '')
    .replace(/^([-*+]|\d+\.) /gm, '')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/(\*\*|__)(\S(?:.*?\S)?)\1/g, '$2')
    .replace(/(?<![\\\w])\*(\S(?:[^*]*?\S)?)\*(?!\w)/g, '$1')
    .replace(/`([^`]*)`/g, '$1')
    .replace(/(\\| {2})$/gm, ' ')
    .replace(/(?<!\\)\|/g, ' ')
    .replace(/\\([*|])/g, '$1')
  return wordsShown(text.replace(/<(?![a-z/])/gi, '&lt;'))
}
