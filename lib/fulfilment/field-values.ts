import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Plain } from '#lib/data-map/column.ts'
import { type CopiedField, copiedFields } from '#lib/data-map/fields.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { showPlain, wordsOfMark } from '#lib/data-map/show.ts'
import { unseal } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'

/** A value as the driver gives it, of the row with this key, as it goes into the files of a copy. */
type Read = (raw: unknown, key: string) => Plain

export type FieldValues = {
  name: string
  label: string
  type: 'text' | 'moment' | 'day' | 'integer' | 'number' | 'boolean' | 'list' | 'facts'
  nullable: boolean
  /** The words of a closed list, as they are held. */
  words?: readonly string[]
  read: Read
  /** What a person reads; absent: said elsewhere. */
  shown?: { label: string; show: (value: Plain, row: Readonly<Record<string, Plain>>) => string }
}

/** '2026-11-01 12:00:00.123456+00' as ISO 8601 to the millisecond, without a Date where the text has the usual shape. */
export function isoMoment(raw: string): string {
  if (raw.charCodeAt(10) !== 32 || !raw.endsWith('+00') || raw.length > 29) return new Date(raw).toISOString()
  const fraction = raw.charCodeAt(19) === 46 ? raw.slice(20, -3) : ''
  const millis = fraction.length >= 3 ? fraction.slice(0, 3) : fraction.padEnd(3, '0')
  return `${raw.slice(0, 10)}T${raw.slice(11, 19)}.${millis}Z`
}

function typeOf(column: PgColumn): FieldValues['type'] {
  const type = column.getSQLType()
  if (column.dataType === 'array') return 'list'
  if (type.startsWith('timestamp')) return 'moment'
  if (type === 'date') return 'day'
  if (type === 'jsonb' || type === 'json') return 'facts'
  if (/^(small|big)?(int|serial)/.test(type)) return 'integer'
  if (/^(numeric|real|double)/.test(type)) return 'number'
  return type === 'boolean' ? 'boolean' : 'text'
}

function readerOf(holding: Holding, { column, class: copied }: CopiedField, type: FieldValues['type']): Read {
  if (copied.sealed)
    return (raw, row) =>
      raw === null ? null : copied.show(unseal({ table: holding.name, column: column.name, row }, raw as Sealed))
  if (type === 'moment') return (raw) => (raw === null ? null : isoMoment(raw as string))
  // The driver gives large whole numbers as text.
  if (type === 'integer' || type === 'number') return (raw) => (raw === null ? null : Number(raw))
  return (raw) => raw as Plain
}

const enumWords = (value: Plain) =>
  Array.isArray(value)
    ? value.map((each) => wordsOfMark(String(each))).join(', ')
    : value === null
      ? ''
      : wordsOfMark(String(value))

/** The columns of a holding that are copied: how each is read from a row, and how it is read by a person. */
export function fieldValues(holding: Holding): FieldValues[] {
  return copiedFields(holding).map((field) => {
    const { name, column, class: copied } = field
    const type = copied.sealed ? 'text' : typeOf(column)
    const wording = copied.sealed ? undefined : copied.shown
    const show = wording?.show ?? (column.enumValues?.length ? enumWords : showPlain)
    return {
      ...{ name, label: copied.label, type, nullable: !column.notNull },
      words: column.enumValues?.length ? column.enumValues : undefined,
      read: readerOf(holding, field, type),
      shown: wording?.hidden ? undefined : { label: wording?.label ?? copied.label, show },
    }
  })
}
