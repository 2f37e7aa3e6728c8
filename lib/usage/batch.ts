import { mostEvents } from './vocabulary.ts'

export type BatchRefusal = 'not-json' | 'empty' | 'too-many'
/** One event as it came; a line that is no JSON has no value. */
export type Given = { value: unknown } | 'not-json'

function parse(text: string): Given {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return 'not-json'
  }
}

function listIn(given: Given): Given[] | 'not-json' {
  if (given === 'not-json') return given
  const { value } = given
  const list = value !== null && typeof value === 'object' && 'events' in value ? value.events : value
  return Array.isArray(list) ? list.map((each: unknown) => ({ value: each })) : 'not-json'
}

const mostLines = mostEvents + 1

/** The events of a body: lines of JSON, or one JSON list, bare or as `{ "events": [] }`. */
export function readBatch(text: string, form: 'lines' | 'list'): Given[] | BatchRefusal {
  const lines = () => text.split('\n').filter((line) => line.trim() !== '')
  const given = form === 'lines' ? lines().slice(0, mostLines).map(parse) : listIn(parse(text))
  if (given === 'not-json') return given
  if (given.length === 0) return 'empty'
  return given.length > mostEvents ? 'too-many' : given
}
