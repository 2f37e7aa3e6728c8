const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Text as it may stand anywhere in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign)
}

export function factList(facts: readonly (readonly [string, string])[]): string {
  return `<dl class="facts">${facts.map(([term, value]) => `<dt>${escaped(term)}</dt><dd>${escaped(value || '—')}</dd>`).join('')}</dl>`
}

export function dataTable(caption: string, labels: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = labels.map((label) => `<th scope="col">${escaped(label)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`).join('\n')
  const name = escaped(caption)
  return `<div class="scroll" role="region" aria-label="${name}" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table></div>`
}
