import { type SQL, sql } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'

/** Which rows of a table are about a person. */
export type PersonPath = {
  /** One person's rows. */
  of: (subjectId: string) => SQL
  /** The rows of all people whose ids the subquery gives. */
  among: (subjectIds: SQL) => SQL
}

function path(among: PersonPath['among']): PersonPath {
  return { among, of: (subjectId) => among(sql`${subjectId}::uuid`) }
}

/** The rows whose column names the person. */
export function direct(column: PgColumn): PersonPath {
  return path((subjectIds) => sql`${column} in (${subjectIds})`)
}

/** The rows that belong to a row that names the person. */
export function through(column: PgColumn, parent: { table: PgTable; key: PgColumn; person: PersonPath }): PersonPath {
  return path(
    // An array, so that an index serves it also inside an `or`.
    (subjectIds) =>
      sql`${column} = any(array(select ${parent.key} from ${parent.table} where ${parent.person.among(subjectIds)}))`,
  )
}

/** The rows of a path that meet a condition as well. */
export function onlyWhere(condition: SQL, inner: PersonPath): PersonPath {
  return {
    of: (subjectId) => sql`(${condition} and ${inner.of(subjectId)})`,
    among: (subjectIds) => sql`(${condition} and ${inner.among(subjectIds)})`,
  }
}

/** The rows found by either way. */
export function either(...paths: PersonPath[]): PersonPath {
  return path(
    (subjectIds) =>
      sql`(${sql.join(
        paths.map((each) => each.among(subjectIds)),
        sql` or `,
      )})`,
  )
}

/** The rows that carry a keyed hash instead of an id. */
export function byHash(hashOf: (subjectId: string) => string, columns: PgColumn[]): PersonPath {
  const of = (subjectId: string) =>
    sql`(${sql.join(
      columns.map((column) => sql`${column} = ${hashOf(subjectId)}`),
      sql` or `,
    )})`
  return { of, among: () => sql`false` }
}

/** Members of staff are not found by a person's id. */
export const staffOnly: PersonPath = { of: () => sql`false`, among: () => sql`false` }
