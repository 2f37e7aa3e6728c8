import { withheldFields } from '#lib/data-map/fields.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import type { Category } from '#lib/data-map/vocabulary.ts'
import { categoryWords } from '#lib/data-map/wording.ts'
import { fileFields } from './holding-contents.ts'
import { csvLine } from './row-text.ts'

const typeWords = {
  text: 'text',
  moment: 'date and time in UTC (ISO 8601)',
  day: 'date (ISO 8601)',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  list: 'list of texts',
  facts: 'named facts',
}

type Described = readonly { category: Category; holdings: readonly Holding[] }[]
type Entry = {
  category: Category
  record: string
  recordTitle: string
  field: string
  label: string
  type: string
  mayBeEmpty: boolean
  /** What the words of a closed list mean. */
  values?: Record<string, string>
  withheld?: string
}

function entriesOf(category: Category, holding: Holding): Entry[] {
  const of = { category, record: holding.name, recordTitle: holding.title }
  const given = fileFields(holding).map(({ name, label, type, nullable, words, shown }) => ({
    ...{ ...of, field: name, label, type: typeWords[type], mayBeEmpty: nullable },
    ...(words ? { values: Object.fromEntries(words.map((word) => [word, shown?.show(word, {}) ?? word])) } : {}),
  }))
  const kept = withheldFields(holding).map(({ name, class: { label, because } }) => ({
    ...{ ...of, field: name, label, type: 'never given out', mayBeEmpty: true, withheld: because },
  }))
  return [...given, ...kept]
}

/** Every field of every file: what it is called, what it means, which words it may hold. */
export function dictionaryOf(described: Described) {
  return {
    about:
      'The fields of the files in this package. Each file data/….json is described by the schema of the same name.',
    categories: described.map(({ category }) => ({ category, ...categoryWords[category] })),
    fields: described.flatMap(({ category, holdings }) => holdings.flatMap((holding) => entriesOf(category, holding))),
  }
}

/** The same as a table. */
export function dictionaryCsv(described: Described): string {
  const head = ['Category', 'Record', 'Field', 'Label', 'Type', 'May be empty', 'Words', 'Not given out because']
  const lines = dictionaryOf(described).fields.map(
    ({ category, recordTitle, field, label, type, mayBeEmpty, ...more }) => {
      const words = Object.entries(more.values ?? {}).map(([word, meaning]) => `${word} = ${meaning}`)
      const title = categoryWords[category].title
      return [title, recordTitle, field, label, type, mayBeEmpty ? 'yes' : 'no', words.join('; '), more.withheld ?? '']
    },
  )
  return [head, ...lines].map(csvLine).join('')
}
