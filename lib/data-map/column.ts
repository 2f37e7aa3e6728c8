import type { Sealed } from '#lib/sealing/vocabulary.ts'
import type { Nature } from './vocabulary.ts'

type Show = (plain: string) => string

/** Where something that leads to no account is personal all the same (promise P11): in words, and for the region of a row. */
export type RegionRule = { readonly words: string; readonly isPersonal: (region: string | null) => boolean }
type ByRegion = { readonly unlinked?: RegionRule }
/** Other people may stand in such a value: it goes through the holding's `redact` before anybody gets it. */
type Redacted = { readonly redacted?: true }
/** A value as the files of a copy have it: moments in ISO 8601, everything else as it is held. */
export type Plain = string | number | boolean | null | readonly unknown[] | object

/** How a person reads a column in a copy. The files beside it keep what is held, for machines. */
export type Shown = {
  /** Instead of the column's own label. */
  readonly label?: string
  /** In words; sees the rest of the row, because an amount is nothing without its currency. Empty: left out. */
  readonly show?: (value: Plain, row: Readonly<Record<string, Plain>>) => string
  /** Said by another column already. */
  readonly hidden?: true
}

/** Read in the clear; goes into a copy under its label. */
export type OpenColumn = ByRegion & {
  readonly use: 'copied'
  readonly label: string
  readonly nature: Nature
  readonly sealed: false
  readonly shown?: Shown
} & Redacted
/** Rests encrypted; opened for a copy, and shown by `show`. */
export type SealedColumn = {
  readonly use: 'copied'
  readonly label: string
  readonly nature: 'personal'
  readonly sealed: true
  readonly show: Show
} & Redacted
/** Never leaves: its presence is stated instead (11 CCR §7024(d)). */
export type WithheldColumn = ByRegion & {
  readonly use: 'withheld'
  readonly label: string
  readonly nature: Nature
  readonly because: string
  readonly sealed: false
}
/** The same, resting encrypted. */
export type SealedWithheldColumn = Omit<WithheldColumn, 'sealed'> & { readonly sealed: true }
/** Identifiers and marks of our own that say nothing about anybody by themselves. */
export type InternalColumn = { readonly use: 'internal'; readonly nature: 'non-personal'; readonly sealed: false }
/** Leads to the person. */
export type LinkColumn = { readonly use: 'link'; readonly nature: 'personal'; readonly sealed: false }

type OfPlainData = OpenColumn | WithheldColumn | InternalColumn | LinkColumn
type OfSealedData = SealedColumn | SealedWithheldColumn
export type ColumnClass = OfPlainData | OfSealedData

/** What a column of this data type may be: ciphertext is never copied as it rests. */
export type ClassFor<Data> = NonNullable<Data> extends Sealed ? OfSealedData : OfPlainData

export const internal: InternalColumn = { use: 'internal', nature: 'non-personal', sealed: false }
export const link: LinkColumn = { use: 'link', nature: 'personal', sealed: false }

/** The same column, about which a region decides while its row is linked to nobody. */
const withRegion = <Column extends OpenColumn | WithheldColumn>(column: Column) => ({
  ...column,
  personalWhere: (unlinked: RegionRule): Column => ({ ...column, nature: 'non-personal-until-combined', unlinked }),
})

export function copied(label: string, nature: Nature = 'personal') {
  return withRegion<OpenColumn>({ use: 'copied', label, nature, sealed: false })
}

/** The same for a column that holds codes or units: the person reads it as `shown` says. */
export function copiedAs(label: string, shown: Shown, nature: Nature = 'personal'): OpenColumn {
  return { use: 'copied', label, nature, sealed: false, shown }
}

export function copiedSealed(label: string, show: Show = (plain) => plain): SealedColumn {
  return { use: 'copied', label, nature: 'personal', sealed: true, show }
}

/** The same, after other people have been taken out of it. */
export function redacted<Class extends OpenColumn | SealedColumn>(column: Class): Class & { readonly redacted: true } {
  return { ...column, redacted: true }
}

export function withheld(label: string, because: string) {
  return withRegion<WithheldColumn>({ use: 'withheld', label, nature: 'personal', because, sealed: false })
}

export function withheldSealed(label: string, because: string): SealedWithheldColumn {
  return { use: 'withheld', label, nature: 'personal', because, sealed: true }
}

/** Whether a value of this column is personal in a row (promises P2, P9 and P11): linked to somebody always, but for marks of our own. */
export function isPersonal(column: ColumnClass, row: { linked: boolean; region: string | null }): boolean {
  if (column.use === 'internal') return false
  if (row.linked || column.nature === 'personal') return true
  return 'unlinked' in column && column.unlinked !== undefined && column.unlinked.isPersonal(row.region)
}
