const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand anywhere in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}

// A file of this package, by the name that we gave it ourselves.
const ownFile = /^files\/[\p{L}\p{N}._ /-]+$/u

function cellMarkup(cell: string, isFile: boolean): string {
  if (!isFile || !ownFile.test(cell)) return `<bdi>${escaped(cell)}</bdi>`
  return `<a href="${escaped(cell.split('/').map(encodeURIComponent).join('/'))}">${escaped(cell.slice('files/'.length))}</a>`
}

/** `fileAt`: which of the facts names a file of this package. What else looks like one was typed by somebody. */
export function factList(facts: readonly (readonly [string, string])[], fileAt?: number): string {
  const lines = facts.map(
    ([term, value], at) => `<div><dt>${escaped(term)}</dt><dd>${cellMarkup(value, at === fileAt)}</dd></div>`,
  )
  return `<dl class="facts">${lines.join('')}</dl>`
}

export function dataTable(
  caption: string,
  { labels, rows, fileAt }: { labels: readonly string[]; rows: readonly (readonly string[])[]; fileAt?: number },
): string {
  const head = labels.map((label) => `<th scope="col">${escaped(label)}</th>`).join('')
  const body = rows
    .map((row) => `<tr>${row.map((cell, at) => `<td>${cellMarkup(cell, at === fileAt)}</td>`).join('')}</tr>`)
    .join('\n')
  const name = escaped(caption)
  return `<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`
}

/** 'used it, billed it and told you' */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}

export function recordsWords(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'}`
}
