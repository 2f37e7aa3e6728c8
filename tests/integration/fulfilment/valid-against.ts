type Schema = { [keyword: string]: unknown }

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

const formats: Record<string, RegExp> = {
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
}

/** One check for each keyword of JSON Schema that our schemas use; an unknown keyword is a fault, so that none goes unchecked. */
const keywords: Record<string, (rule: never, value: unknown, place: string, schema: Schema) => string[]> = {
  $schema: () => [],
  title: () => [],
  description: () => [],
  const: (rule, value, place) => (value === rule ? [] : [`${place} is not ${JSON.stringify(rule)}`]),
  type: (rule: string | string[], value, place) => {
    const types = [rule].flat()
    const own = typeOf(value)
    return types.includes(own) || (own === 'integer' && types.includes('number')) ? [] : [`${place} is ${own}`]
  },
  format: (rule: string, value, place) =>
    typeof value !== 'string' || formats[rule]?.test(value) ? [] : [`${place} is no ${rule}: ${value}`],
  minimum: (rule: number, value, place) => (Number(value) >= rule ? [] : [`${place} is below ${rule}`]),
  minItems: (rule: number, value, place) => ((value as unknown[]).length >= rule ? [] : [`${place} is too short`]),
  required: (rule: string[], value, place) =>
    rule.filter((name) => !(isObject(value) && name in value)).map((name) => `${place}.${name} is missing`),
  properties: (rule: Record<string, Schema>, value, place) =>
    isObject(value)
      ? Object.entries(rule).flatMap(([name, schema]) =>
          name in value ? faultsAgainst(schema, value[name], `${place}.${name}`) : [],
        )
      : [],
  additionalProperties: (_rule: false, value, place, { properties }) =>
    Object.keys(isObject(value) ? value : {})
      .filter((name) => !(name in (properties as object)))
      .map((name) => `${place}.${name} is unknown`),
  prefixItems: (rule: Schema[], value, place) =>
    (value as unknown[]).flatMap((each, at) => (rule[at] ? faultsAgainst(rule[at], each, `${place}[${at}]`) : [])),
  items: (rule: Schema | false, value, place, { prefixItems = [] }) =>
    (value as unknown[])
      .slice((prefixItems as unknown[]).length)
      .flatMap((each, at) => (rule ? faultsAgainst(rule, each, `${place}[${at}]`) : [`${place} has one too many`])),
}

/** Where a value is not what a schema (2020-12) says it is. */
export function faultsAgainst(schema: Schema, value: unknown, place = '$'): string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    const check = keywords[keyword]
    return check ? check(rule as never, value, place, schema) : [`${place}: unknown keyword ${keyword}`]
  })
}
