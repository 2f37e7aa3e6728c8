import { getTableName, type SQL } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Reader, Transaction } from '#db/client.ts'
import type { ClassFor, ColumnClass, Plain } from './column.ts'
import type { PersonPath } from './person-path.ts'
import type { Term } from './term.ts'
import type { Category, KeepReason, Purpose } from './vocabulary.ts'

/** What a kept row loses: the column is emptied, or takes the moment of the erasure. */
export type Blank<Column extends string = string> = { readonly [name in Column]?: null | 'moment' }

/**
 * How a holding goes away: rows deleted; or kept because of a law, to the end of their term, with what the law does not ask for blanked.
 * Kept rows whose term has ended by then are deleted too. Of rows that concern several people `only` those go that `only` names; the rest stays,
 * because of `rest`, or else goes with the row it belongs to. Kept rows lose what `blank` names once `blankOnce` is true of them, in words `said`, or at once. `ledger` rows are insert-only for the application and go through the owner's function.
 */
export type Erase<Column extends string = string> =
  | { way: 'delete-rows'; ledger?: true }
  | { way: 'delete-rows'; ledger?: never; only: (subjectId: string) => SQL; rest?: KeepReason }
  | { way: 'keep'; because: KeepReason; blank?: Blank<Column>; blankOnce?: { is: SQL; said: string } }

/**
 * Takes other people out of what one person is given. Asked once for a batch of rows by their keys, within the snapshot of the copy; what it
 * answers turns each value of a column classed `redacted` into the text that is released.
 */
export type Redact = (
  reader: Reader,
  subjectId: string,
  keys: readonly string[],
) => Promise<(key: string, column: string, plain: string) => string>
/** A file that rests beside a row, opened: its name as the person gave it, and what is in it. */
export type BesideFile = { name: string; content: AsyncIterable<Uint8Array> }

/** What rests beside a row outside the database, under the row's key: it goes before the row does. With `read` it is part of a copy. */
export type Beside = {
  what: string
  /** The column that names it, where it may be another than the key. */
  by?: PgColumn
  remove: (key: string) => Promise<void>
  read?: (key: string) => Promise<BesideFile | null>
}

/** A property of a vCard (RFC 6350): a value, or the components of a structured one, each of them perhaps a list. */
export type CardProperty = { name: string; value: string | readonly (string | readonly string[])[] }

/** A value that a correction may replace, as plain text: how it is shown and what may be stored. */
export type Correctable = { label: string; parse?: (typed: string) => string | null }

type Common = {
  title: string
  category: Category
  /** Company staff are people too; theirs is described, and is never part of a customer's copy. */
  about?: 'staff'
  purposes: readonly Purpose[]
  /** Where it comes from, as a person reads it. */
  source: string
  /** Who is given it, besides the company; empty when nobody is. */
  recipients: readonly string[]
  person: PersonPath
  /** The primary key; a sealed value is bound to it. */
  key: PgColumn
  /** Newest first in a copy and on pages. */
  order: PgColumn
  /** The column that a date range of a copy is about; none: always whole. */
  range?: PgColumn
  keep: Term
  beside?: Beside
  redact?: Redact
  /** What rows that stay must forget of the person, in the transaction in which this holding's own rows go, before they do. */
  forget?: (tx: Transaction, subjectId: string) => Promise<void>
  /** When an erasure takes it: sessions first; late, by which other rows are found; the account with its address last. */
  turn?: 'first' | 'late' | 'last'
  /** Contact data also goes into a copy as a vCard: from a row's values, opened but not yet put into words. */
  contactCard?: (row: Readonly<Record<string, Plain>>) => CardProperty[]
}

export type Description<Table extends PgTable> = Common & {
  columns: { [Column in keyof Table['_']['columns']]: ClassFor<Table['_']['columns'][Column]['_']['data']> }
  erase: Erase<keyof Table['_']['columns'] & string>
  correct?: { readonly [Column in keyof Table['_']['columns']]?: Correctable }
}

/** A described table, as the interpreters see it. */
export type Holding = Common & {
  name: string
  table: PgTable
  columns: Readonly<Record<string, ColumnClass>>
  erase: Erase
  correct?: Readonly<Record<string, Correctable>>
}

/** Describes one table. A column without a class does not compile, so that nothing is held without being said. */
export function holding<Table extends PgTable>(table: Table, description: Description<Table>): Holding {
  const described = { name: getTableName(table), table, ...description } as Holding
  const unredacted = Object.values(described.columns).some((column) => 'redacted' in column) && !described.redact
  if (unredacted) throw new Error(`${described.name} has a column to redact and nothing that redacts it`)
  return described
}
