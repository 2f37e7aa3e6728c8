import type { Holding } from '#lib/data-map/holding.ts'
import { termWords } from '#lib/data-map/term.ts'
import type { Category } from '#lib/data-map/vocabulary.ts'
import { purposeWords } from '#lib/data-map/wording.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import type { CollectedRow } from './collect.ts'
import { type HoldingContents, rowsToRead } from './copy-contents.ts'
import { type FieldValues, fieldValues } from './field-values.ts'
import type { Withheld } from './rows.ts'

export function holdingsIn(category: Category): Holding[] {
  return holdingsOfPeople.filter((holding) => holding.category === category)
}

const fileField: FieldValues = {
  ...{ name: 'fileInPackage', label: 'File in this package', type: 'text', nullable: true },
  read: (raw) => (typeof raw === 'string' ? raw : null),
  shown: { label: 'File in this package', show: (value) => String(value ?? '') },
}

/** The columns of a holding in the files of a copy; one more where a file lies beside each row. */
export function fileFields(holding: Holding): FieldValues[] {
  const fields = fieldValues(holding)
  return holding.beside?.read ? [...fields, fileField] : fields
}
export const fileFieldName = fileField.name

/** Takes the rows that a person reads, in words, as they go by. */
export function readableRows(fields: readonly FieldValues[]) {
  const shown = fields.flatMap(({ name, shown: words }) => (words ? [{ name, ...words }] : []))
  const rows: string[][] = []
  return {
    take(batch: readonly CollectedRow[]): void {
      for (const row of batch.slice(0, rowsToRead - rows.length))
        rows.push(shown.map(({ name, show }) => show(row[name] ?? null, row)))
    },
    /** Without the columns in which nothing is held. */
    filled(): Pick<HoldingContents, 'labels' | 'rows' | 'fileAt'> {
      const kept = shown.map((_, at) => rows.length === 0 || rows.some((row) => row[at] !== ''))
      const names = shown.flatMap(({ name }, at) => (kept[at] ? [name] : []))
      const fileAt = names.indexOf(fileFieldName)
      return {
        ...(fileAt < 0 ? {} : { fileAt }),
        labels: shown.flatMap(({ label }, at) => (kept[at] ? [label] : [])),
        rows: rows.map((row) => row.filter((_, at) => kept[at])),
      }
    },
  }
}

type Found = Pick<HoldingContents, 'labels' | 'rows' | 'fileAt' | 'total'> & { withheld: Withheld[] }

export function contentsOf(holding: Holding, found: Found): HoldingContents {
  return {
    name: holding.name,
    title: holding.title,
    purposes: holding.purposes.map((purpose) => purposeWords[purpose]),
    source: holding.source,
    recipients: holding.recipients,
    kept: termWords(holding.keep),
    ...found,
  }
}
