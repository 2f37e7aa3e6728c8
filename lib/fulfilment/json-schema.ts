import type { Holding } from '#lib/data-map/holding.ts'
import type { Category } from '#lib/data-map/vocabulary.ts'
import { categoryWords } from '#lib/data-map/wording.ts'
import type { FieldValues } from './field-values.ts'
import { fileFields } from './holding-contents.ts'

type Schema = { readonly [keyword: string]: unknown }

const kinds: Record<FieldValues['type'], Schema> = {
  text: { type: 'string' },
  moment: { type: 'string', format: 'date-time' },
  day: { type: 'string', format: 'date' },
  integer: { type: 'integer' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  list: { type: 'array', items: { type: 'string' } },
  facts: {},
}

function valueSchema({ label, type, nullable }: FieldValues): Schema {
  const kind = kinds[type]
  const allowed = nullable && kind.type ? { ...kind, type: [kind.type, 'null'] } : kind
  return { description: label, ...allowed }
}

const objectOf = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
})

const text = { type: 'string' }
const withheld = objectOf({ label: text, because: text, count: { type: 'integer', minimum: 1 } })

function recordsSchema(holding: Holding): Schema {
  const fields = fileFields(holding)
  return objectOf({
    name: { const: holding.name },
    title: { const: holding.title },
    fields: objectOf(Object.fromEntries(fields.map(({ name, label }) => [name, { const: label }]))),
    rows: {
      type: 'array',
      items: objectOf(Object.fromEntries(fields.map((field) => [field.name, valueSchema(field)]))),
    },
    withheld: { type: 'array', items: withheld },
  })
}

/** The JSON of a category, described as JSON Schema (2020-12): what every record holds, and nothing else. */
export function schemaOf(category: Category, holdings: readonly Holding[]): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: categoryWords[category].title,
    description: categoryWords[category].about,
    ...objectOf({
      category: { const: category },
      title: { const: categoryWords[category].title },
      records: { type: 'array', prefixItems: holdings.map(recordsSchema), items: false, minItems: holdings.length },
    }),
  }
}
