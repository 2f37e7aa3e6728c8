import { inWords, momentInWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { Shown } from './column.ts'

/** 'delayed-by-us', 'readyUntil' and 'request.opened' as a person reads them. */
export function wordsOfMark(mark: string): string {
  const words = mark
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll(/[-_.:]/g, ' ')
    .toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Words from a list of the domain; what is not in it stays as it is held. */
export function inWordsOf(words: Readonly<Record<string, string>>): Shown {
  return { show: (value) => words[String(value)] ?? (value === null ? '' : String(value)) }
}

/** The same for lists whose entries have a title. */
export function inTitlesOf(words: Readonly<Record<string, { readonly title: string }>>): Shown {
  return { show: (value) => words[String(value)]?.title ?? (value === null ? '' : String(value)) }
}

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)
const isMoment = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(value)

/** A value without words of its own, as a person reads it; empty where nothing is held. */
export function showPlain(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (isMoment(value)) return momentInWords(new Date(value), operator.timeZone)
  if (isDay(value)) return inWords(value)
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (Array.isArray(value)) return value.map(showPlain).join(', ')
  if (typeof value === 'object')
    return Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([name, each]) => `${wordsOfMark(name)}: ${showPlain(each)}`)
      .join('\n')
  return String(value)
}

/** Facts of a timeline or an audit row: their names in words, and those values that are words of ours. */
export function factsIn(...lists: readonly (readonly string[])[]): Shown {
  const known = new Set(lists.flat())
  const wordOf = (value: unknown) => (typeof value === 'string' && known.has(value) ? wordsOfMark(value) : value)
  return {
    show: (value) =>
      value !== null && typeof value === 'object' && !Array.isArray(value)
        ? showPlain(Object.fromEntries(Object.entries(value).map(([name, each]) => [name, wordOf(each)])))
        : showPlain(value),
  }
}

/** An amount in the smallest unit of its currency, as it is written on an invoice. The currency stands in the column named. */
export function money(currencyColumn: string): Shown {
  return {
    label: 'Amount',
    show: (value, row) => {
      const currency = String(row[currencyColumn] ?? '')
      if (!/^[A-Z]{3}$/.test(currency)) return `${showPlain(value)} ${currency}`.trim()
      const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency })
      return format.format(Number(value) / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
    },
  }
}

/** A country by its ISO 3166 code, or as it was typed. */
export function countryName(typed: string): string {
  if (!/^[A-Z]{2}$/.test(typed)) return typed
  return new Intl.DisplayNames(['en-GB'], { type: 'region', fallback: 'code' }).of(typed) ?? typed
}
