import { inWords } from '#lib/calendar/civil-date.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { categoryWords, purposeWords } from '#lib/data-map/wording.ts'
import { shownValue } from './correction-values.ts'
import type { RequestDetails } from './details.ts'
import { restrictionGroundWords } from './restriction-grounds.ts'

export type AskedLine = { part: string; text: string }

function rangeInWords({ from, to }: { from?: string; to?: string }): string {
  if (from && to) return `From ${inWords(from)} to ${inWords(to)}`
  if (from) return `From ${inWords(from)} until now`
  return to ? `Everything up to ${inWords(to)}` : 'Everything we hold'
}

function linesOf(details: RequestDetails): AskedLine[] {
  switch (details.kind) {
    case 'copy': {
      const all = details.categories.length === categories.length
      const titles = details.categories.map((category) => categoryWords[category].title)
      return [
        { part: 'Kinds of data', text: all ? 'All of them' : titles.join('\n') },
        { part: 'Dates', text: rangeInWords(details) },
      ]
    }
    case 'correction':
      return [
        { part: 'What is wrong', text: details.label },
        { part: 'It should say', text: shownValue(details.field, details.after) },
        { part: 'Why', text: details.reason },
      ]
    case 'deletion':
      return [{ part: 'What', text: 'Everything, except what a law makes us keep' }]
    case 'objection':
      return [
        { part: 'Use', text: `We use your data ${purposeWords[details.purpose]}` },
        { part: 'Why you object', text: details.reason },
      ]
    case 'restriction':
      return [
        { part: 'Why', text: restrictionGroundWords[details.ground] },
        { part: 'What we need to know', text: details.reason },
      ]
  }
}

/** What was asked, in the words of the form; and in the person's own, where they wrote some. */
export function askedLines(details: RequestDetails): AskedLine[] {
  // Of a letter not every answer of the form is there.
  const lines = linesOf(details).filter(({ text }) => text !== '')
  return details.words ? [...lines, { part: 'In their own words', text: details.words }] : lines
}
