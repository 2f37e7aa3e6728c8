import { getTableName, is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { expect, it } from 'vitest'
import * as schema from '#db/schema/index.ts'
import { copiedFields, fieldsOf } from '#lib/data-map/fields.ts'
import { holdingsOfPeople, holdsNobody, register } from './register.ts'

const tables = Object.values(schema as Record<string, unknown>).filter((each): each is PgTable => is(each, PgTable))
const described = [...register.map(({ table }) => table), ...holdsNobody.map(({ table }) => table)]

it('has every table of the schema in exactly one place', () => {
  expect(tables.length).toBeGreaterThan(30)
  expect(described.map(getTableName).sort()).toEqual(tables.map(getTableName).sort())
})

it('says of each table that holds nobody why', () => {
  for (const { because } of holdsNobody) expect(because.length).toBeGreaterThan(20)
})

it('gives every label once in a holding, and leads from every holding to a person', () => {
  for (const holding of register) {
    const labels = copiedFields(holding).map((field) => field.class.label)
    expect(new Set(labels).size, holding.name).toBe(labels.length)
    for (const text of [holding.title, holding.source]) expect(text.length, holding.name).toBeGreaterThan(2)
    expect(holding.purposes.length, holding.name).toBeGreaterThan(0)
  }
  const withoutLink = holdingsOfPeople.filter(
    (holding) => !fieldsOf(holding).some((field) => field.class.use === 'link'),
  )
  // These belong to a request, a copy or an erasure, which names the person; what a guest typed leads by its address alone.
  expect(withoutLink.map(({ name }) => name).sort()).toEqual(
    [
      'appeal_drafts',
      'appeals',
      'clock_entries',
      'clock_warnings',
      'copy_parts',
      'corrections',
      'decisions',
      'erasure_steps',
      'follow_sessions',
      'guest_drafts',
      'note_strikes',
      'package_readings',
      'request_assignments',
      'request_files',
      'request_notes',
      'timeline_entries',
    ].sort(),
  )
})

it('blanks only columns that it has, and never one that must not be empty', () => {
  for (const { name, erase, ...holding } of register) {
    const columns = new Map(fieldsOf({ name, erase, ...holding }).map((field) => [field.name, field.column]))
    for (const [column, value] of Object.entries(erase.way === 'keep' ? (erase.blank ?? {}) : {})) {
      expect(columns.has(column), `${name}.${column}`).toBe(true)
      if (value === null) expect(columns.get(column)?.notNull, `${name}.${column}`).toBe(false)
    }
  }
})
