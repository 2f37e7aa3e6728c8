import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { db, type Reader, type Transaction } from '#db/client.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { type Field, fieldsOf } from '#lib/data-map/fields.ts'
import type { Correctable, Holding } from '#lib/data-map/holding.ts'
import type { Category } from '#lib/data-map/vocabulary.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import { seal, unseal } from '#lib/sealing/seal.ts'
import type { Sealed } from '#lib/sealing/vocabulary.ts'

type Place = { holding: Holding; field: Field; correct: Correctable }

const places: Place[] = holdingsOfPeople.flatMap((holding) =>
  fieldsOf(holding).flatMap((field) => {
    const correct = holding.correct?.[field.name]
    return correct ? [{ holding, field, correct }] : []
  }),
)
const nameOf = ({ holding, field }: Place) => `${holding.name}.${field.column.name}`

const open = ({ holding, field }: Place, key: string, value: string | null) =>
  field.class.sealed && value !== null
    ? unseal({ table: holding.name, column: field.column.name, row: key }, value as Sealed)
    : value

export type CorrectableValue = {
  field: string
  label: string
  about: string
  /** When the row is of, where there are several like it. */
  of: Date | string | null
  category: Category
  current: string
}

const rowsOffered = 50

/** What the map says can be corrected, with the value that stands now. `field` names a value of one row, in words of our own. */
export async function listCorrectable(
  subject: Pick<Subject, 'subjectId'>,
  reader: Reader = db(),
): Promise<CorrectableValue[]> {
  const found: CorrectableValue[] = []
  for (const place of places) {
    const { holding, field, correct } = place
    const rows = await reader
      .select({ key: holding.key, value: field.column, of: holding.order })
      .from(holding.table)
      .where(holding.person.of(subject.subjectId))
      .orderBy(desc(holding.order), desc(holding.key))
      .limit(rowsOffered)
    for (const row of rows as { key: string; value: string | null; of: Date | string }[]) {
      const current = open(place, row.key, row.value) ?? ''
      found.push({
        field: `${nameOf(place)}.${row.key}`,
        label: correct.label,
        about: holding.title,
        of: rows.length > 1 ? row.of : null,
        category: holding.category,
        current,
      })
    }
  }
  return found
}

function findPlace(fieldOfRow: string): { place: Place; key: string } | null {
  const dot = fieldOfRow.lastIndexOf('.')
  const place = places.find((each) => nameOf(each) === fieldOfRow.slice(0, dot))
  return place ? { place, key: fieldOfRow.slice(dot + 1) } : null
}

export function labelOf(fieldOfRow: string): string {
  return findPlace(fieldOfRow)?.place.correct.label ?? fieldOfRow
}

/** The text as it would be stored, or null when it cannot stand there. */
export function parseCorrection(fieldOfRow: string, typed: string): string | null {
  const found = findPlace(fieldOfRow)
  if (!found) return null
  return found.place.correct.parse ? found.place.correct.parse(typed) : typed.trim() || null
}

type Rewriting = { subjectId: string; field: string; before: string; after: string }

/** Puts the corrected value into the person's own row; false when that row is gone, or says something else than when it was asked for. */
export async function writeCorrection(
  tx: Transaction,
  { subjectId, field, before, after }: Rewriting,
): Promise<boolean> {
  const found = findPlace(field)
  if (!found) return false
  const { holding, field: target } = found.place
  const value = target.class.sealed
    ? seal({ table: holding.name, column: target.column.name, row: found.key }, after)
    : after
  const where: SQL | undefined = and(holding.person.of(subjectId), eq(holding.key, found.key))
  const [row] = await tx.select({ value: target.column }).from(holding.table).where(where).for('update')
  if (!row || (open(found.place, found.key, row.value as string | null) ?? '') !== before) return false
  const changed = await tx.execute(
    sql`update ${holding.table} set ${sql.identifier(target.column.name)} = ${value} where ${where} returning 1`,
  )
  return changed.length > 0
}
