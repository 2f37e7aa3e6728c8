import { momentInWords } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { Value } from './collect.ts'

/** A value as a person reads it; empty where nothing is held. */
export function showValue(value: Value): string {
  if (value === null) return ''
  if (value instanceof Date) return momentInWords(value, operator.timeZone)
  if (Array.isArray(value)) return value.map((each) => showValue(each as Value)).join(', ')
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** The same for machines: dates in ISO 8601, lists and objects as JSON. */
export function plainValue(value: Value): string {
  if (value === null) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
