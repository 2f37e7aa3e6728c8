import type { Plain } from '#lib/data-map/column.ts'
import type { CollectedRow } from './collect.ts'
import type { FieldValues } from './field-values.ts'

/** A row as JSON, from the collected one: the text between the values never changes, so it is made once. */
export function jsonRows(fields: readonly FieldValues[]): (row: CollectedRow) => string {
  const parts = fields.map(({ name, type }, at) => ({
    name,
    before: `${at === 0 ? '{' : ','}${JSON.stringify(name)}:`,
    // ISO 8601 has no sign that JSON escapes.
    quoted: type === 'moment' || type === 'day',
  }))
  return (row) => {
    let text = ''
    for (const { name, before, quoted } of parts) {
      const value = row[name] as Plain
      if (value === null) text += `${before}null`
      else if (quoted) text += `${before}"${value as string}"`
      else text += before + JSON.stringify(value)
    }
    return `${text}}`
  }
}

const harmless = /^[\p{L}\p{Nd}]/u
const control = /^[\t\r\n\0]/

/** What a spreadsheet would take for a formula, in full width or after invisible signs too, gets an apostrophe (ASVS 5.0 1.2.10). */
function isFormula(text: string): boolean {
  if (harmless.test(text)) return false
  return control.test(text) || /^[=+\-@]/.test(text.normalize('NFKC').replace(/^[\s\p{C}]+/u, ''))
}

// RFC 4180, and what stands between cells where the comma is the decimal sign.
const mustBeQuoted = /[",;\r\n]|^[\s\uFEFF]|\s$/

export function csvCell(value: Plain): string {
  if (value === null) return ''
  const plain = typeof value === 'string' ? value : typeof value === 'object' ? JSON.stringify(value) : String(value)
  const text = isFormula(plain) ? `'${plain}` : plain
  return mustBeQuoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A line of cells, with its end. */
export function csvLine(cells: readonly Plain[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** The same row as a line of the category's one table: the kind of record, then a cell under each label, empty where this kind has none. */
export function csvRows(
  title: string,
  fields: readonly FieldValues[],
  labels: readonly string[],
): (row: CollectedRow) => string {
  const start = csvCell(title)
  const nameOf = new Map(
    fields.map(({ label, name, type }) => [label, { name, asIs: type === 'moment' || type === 'day' }]),
  )
  const columns = labels.map((label) => nameOf.get(label))
  return (row) => {
    let line = start
    for (const column of columns) {
      line += ','
      if (!column) continue
      const value = row[column.name] as Plain
      if (value !== null) line += column.asIs ? (value as string) : csvCell(value)
    }
    return `${line}\r\n`
  }
}
