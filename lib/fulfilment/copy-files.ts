import Papa from 'papaparse'
import type { Reader } from '#db/client.ts'
import { copiedFields } from '#lib/data-map/fields.ts'
import type { Category } from '#lib/data-map/vocabulary.ts'
import { categoryWords } from '#lib/data-map/wording.ts'
import { collect } from './collect.ts'
import { holdingsIn } from './copy-contents.ts'
import { countWithheld, rowsOf } from './rows.ts'
import type { Scope } from './scope.ts'
import { plainValue } from './show-value.ts'

export type FileOf = { reader: Reader; subjectId: string; category: Category; scope: Scope }

/** Every record of a category, as JSON, written row by row. */
export async function* jsonOf({ reader, subjectId, category, scope: { range } }: FileOf): AsyncGenerator<string> {
  yield `{"category":${JSON.stringify(category)},"title":${JSON.stringify(categoryWords[category].title)},"records":[`
  let first = true
  for (const holding of holdingsIn(category)) {
    const fields = Object.fromEntries(copiedFields(holding).map(({ name, class: { label } }) => [name, label]))
    const withheld = await countWithheld(reader, holding, rowsOf(holding, subjectId, range))
    yield `${first ? '' : ','}\n{"name":${JSON.stringify(holding.name)},"title":${JSON.stringify(holding.title)},"fields":${JSON.stringify(fields)},"withheld":${JSON.stringify(withheld)},"rows":[`
    first = false
    let rows = 0
    for await (const batch of collect(reader, holding, subjectId, range)) {
      yield batch.map((row, at) => `${rows + at > 0 ? ',' : ''}\n${JSON.stringify(row)}`).join('')
      rows += batch.length
    }
    yield ']}'
  }
  yield '\n]}\n'
}

// RFC 4180; a cell that a spreadsheet would take for a formula, in full width too, gets an apostrophe (ASVS 5.0 1.2.10).
const formula = /^[=+\-@\t\r\0＝＋－＠]/
const lines = (rows: string[][]) => `${Papa.unparse(rows, { escapeFormulae: formula, newline: '\r\n' })}\r\n`

/** The same as one table: the kind of record first, then a column for every label that any of them has. */
export async function* csvOf({ reader, subjectId, category, scope: { range } }: FileOf): AsyncGenerator<string> {
  const holdings = holdingsIn(category)
  const labels = [...new Set(holdings.flatMap((holding) => copiedFields(holding).map((field) => field.class.label)))]
  yield lines([['Record', ...labels]])
  for (const holding of holdings) {
    const names = new Map(copiedFields(holding).map(({ name, class: { label } }) => [label, name]))
    for await (const batch of collect(reader, holding, subjectId, range))
      yield lines(
        batch.map((row) => [holding.title, ...labels.map((label) => plainValue(row[names.get(label) ?? ''] ?? null))]),
      )
  }
}
