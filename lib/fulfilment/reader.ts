import { inWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { CategoryContents, CopyContents, HoldingContents } from './copy-contents.ts'
import { rightsMarkup } from './information-page.ts'
import { dataTable, escaped, factList, listed, recordsWords } from './markup.ts'
import { readerScript } from './reader-script.ts'
import { standingPage } from './standing-page.ts'

function rowsMarkup({ title, labels, rows, fileAt }: HoldingContents): string {
  const [first] = rows
  if (!first) return '<p class="soft">Nothing held.</p>'
  if (rows.length > 1) return dataTable(title, { labels, rows, fileAt })
  return factList(
    labels.map((label, at) => [label, first[at] ?? ''] as const),
    fileAt,
  )
}

function holdingMarkup(category: string, contents: HoldingContents): string {
  const { title, purposes, source, recipients, kept, rows, total, withheld } = contents
  const all = `<a href="data/${category}.csv">data/${category}.csv</a>`
  const more =
    total > rows.length
      ? `<p>The newest ${rows.length.toLocaleString('en-GB')} of ${recordsWords(total)} are shown here. All of them are in ${all}.</p>`
      : ''
  const about = `We hold this ${listed(purposes)}. From: ${source}. Given to: ${listed(recipients) || 'nobody'}. Kept: ${kept}.`
  const held = withheld.map(
    ({ label, because, count }) =>
      `<p class="kept">Held but not shown: ${escaped(label)} (${count}). ${escaped(because)}</p>`,
  )
  const count = total > 1 ? ` <span class="soft number">${recordsWords(total)}</span>` : ''
  return `<div class="holding"><h3>${escaped(title)}${count}</h3><p class="about">${escaped(about)}</p>${rowsMarkup(contents)}${more}${held.join('')}</div>`
}

function categoryMarkup({ category, title, about, holdings }: CategoryContents): string {
  const parts = holdings.map((holding) => holdingMarkup(category, holding)).join('\n')
  return `<section class="category"><h2 id="${category}">${escaped(title)}</h2><p>${escaped(about)}</p>\n${parts}</section>`
}

function contentsMarkup({ categories, leftOut }: CopyContents): string {
  const total = (holdings: HoldingContents[]) => holdings.reduce((sum, holding) => sum + holding.total, 0)
  const lines = categories.map(
    ({ category, title, holdings }) =>
      `<li><a href="#${category}">${escaped(title)}</a><span class="number soft">${recordsWords(total(holdings))}</span></li>`,
  )
  const missing = leftOut.length > 0 ? '<li><a href="#left-out">What is not in this copy</a></li>' : ''
  return `<nav aria-label="Contents"><ul class="contents">${lines.join('')}${missing}<li><a href="#rights">What you can do</a></li><li><a href="information.html">Why we hold it, for how long, and who is given it</a></li></ul></nav>`
}

const leftOutWords = {
  declined: 'declined; our decision says why',
  'not-asked': 'not asked for',
  'left-out-in-part': 'only a part is given; our decision says why.',
}

function leftOutMarkup({ leftOut }: CopyContents): string {
  if (leftOut.length === 0) return ''
  const lines = leftOut.map(
    ({ title, because, part }) =>
      `<li>${escaped(title)}: ${leftOutWords[because]}${part ? ` ${escaped(part)}` : ''}</li>`,
  )
  return `<section class="more"><h2 id="left-out">What is not in this copy</h2><ul>${lines.join('')}</ul></section>`
}

const searchBox =
  '<div id="search" role="search" hidden><label for="query">Search this copy</label><input id="query" type="search" autocomplete="off"><span id="found" role="status" class="soft"></span></div>'

/** In words; a range that is open at one side says so. */
export function rangeWords({ from, to }: Pick<CopyContents, 'from' | 'to'>): string {
  if (!from && !to) return 'Everything held'
  return `${from ? inWords(from) : 'The beginning'} to ${to ? inWords(to) : 'the day it was made'}`
}

/** The copy as one page that opens without us: all of it can be read without script, which only adds a search. */
export function readerPage(copy: CopyContents): string {
  const facts: [string, string][] = [
    ['Reference', copy.reference],
    ['Made', copy.madeAt],
    ['Dates covered', rangeWords(copy)],
    ['From', `${operator.name}, ${operator.contact.privacyEmail}`],
  ]
  const rights = `<section class="more"><h2 id="rights">What you can do</h2>${rightsMarkup()}<p><a href="information.html">Why we hold your data, for how long, and who is given it</a></p></section>`
  const files =
    '<p class="soft">Beside this page are the same records as JSON and CSV (folder data), a contact card, and a dictionary of every field.</p>'
  return standingPage({
    title: 'A copy of your data',
    body: `${factList(facts)}${files}${contentsMarkup(copy)}${searchBox}
${copy.categories.map(categoryMarkup).join('\n')}
${leftOutMarkup(copy)}${rights}`,
    script: readerScript,
  })
}
