import { env } from '#lib/env.ts'
import { operator } from '#lib/operator.ts'
import type { CategoryContents, CopyContents, HoldingContents } from './copy-contents.ts'
import { dataTable, escaped, factList } from './markup.ts'
import { readerPolicy, readerStyle } from './reader-style.ts'
import { rightsWords } from './rights-wording.ts'

const records = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'}`

function rowsMarkup({ title, labels, rows }: HoldingContents): string {
  const [first] = rows
  if (!first) return '<p class="soft">Nothing held.</p>'
  if (rows.length > 1) return dataTable(title, labels, rows)
  return factList(labels.map((label, at) => [label, first[at] ?? ''] as const))
}

function holdingMarkup(category: string, contents: HoldingContents): string {
  const { title, purposes, source, recipients, kept, rows, total, withheld } = contents
  const more =
    total > rows.length
      ? `<p>The newest ${rows.length.toLocaleString('en-GB')} of ${records(total)} are shown here. All of them are in <a href="data/${category}.csv">data/${category}.csv</a>.</p>`
      : ''
  const about = `We hold this ${purposes.join(', and ')}. From: ${source}. Given to: ${recipients.join('; ') || 'nobody'}. Kept: ${kept}.`
  const held = withheld.map(
    ({ label, because, count }) =>
      `<p class="kept">Held but not shown: ${escaped(label)} (${count}). ${escaped(because)}</p>`,
  )
  return `<h3>${escaped(title)}</h3><p class="about">${escaped(about)}</p>${rowsMarkup(contents)}${more}${held.join('')}`
}

function categoryMarkup({ category, title, about, holdings }: CategoryContents): string {
  const parts = holdings.map((holding) => holdingMarkup(category, holding)).join('\n')
  return `<section><h2 id="${category}">${escaped(title)}</h2><p>${escaped(about)}</p>\n${parts}</section>`
}

function contentsMarkup({ categories }: CopyContents): string {
  const total = (holdings: HoldingContents[]) => holdings.reduce((sum, holding) => sum + holding.total, 0)
  const lines = categories.map(
    ({ category, title, holdings }) =>
      `<li><a href="#${category}">${escaped(title)}</a><span class="number soft">${records(total(holdings))}</span></li>`,
  )
  return `<nav aria-label="Contents"><ul class="contents">${lines.join('')}</ul></nav>`
}

const leftOutWords = { declined: 'declined; our decision says why', 'not-asked': 'not asked for' }

/** The copy as one page that opens without us: no script, nothing loaded from anywhere. */
export function readerPage(copy: CopyContents): string {
  const range =
    copy.from || copy.to ? `${copy.from ?? 'The beginning'} to ${copy.to ?? 'the day it was made'}` : 'Everything held'
  const facts: [string, string][] = [
    ['Reference', copy.reference],
    ['Made', copy.madeAt],
    ['Dates covered', range],
    ['From', `${operator.name}, ${operator.contact.privacyEmail}`],
  ]
  const leftOut = copy.leftOut.map(({ title, because }) => `<li>${escaped(title)}: ${leftOutWords[because]}</li>`)
  const demonstration = env().DEMONSTRATION
    ? `<p class="kept">Demonstration — not ${escaped(operator.shortName)}.</p>`
    : ''
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${readerPolicy}">
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
<title>A copy of your data – ${escaped(operator.shortName)}</title><style>${readerStyle}</style></head>
<body><header><p class="soft">${escaped(operator.name)}</p><h1>A copy of your data</h1>${demonstration}${factList(facts)}</header>
<main>${contentsMarkup(copy)}
${leftOut.length > 0 ? `<h2 id="left-out">What is not in this copy</h2><ul>${leftOut.join('')}</ul>` : ''}
${copy.categories.map(categoryMarkup).join('\n')}
<section><h2 id="rights">What you can do</h2>${rightsWords()
    .map((line) => `<p>${escaped(line)}</p>`)
    .join('')}</section></main>
</body></html>
`
}
