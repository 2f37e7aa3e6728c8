import type { Sealed } from '#lib/sealing/vocabulary.ts'
import type { Nature } from './vocabulary.ts'

type Show = (plain: string) => string

/** Other people may stand in such a value: it goes through the holding's `redact` before anybody gets it. */
type Redacted = { readonly redacted?: true }

/** Read in the clear; goes into a copy under its label. */
export type OpenColumn = {
  readonly use: 'copied'
  readonly label: string
  readonly nature: Nature
  readonly sealed: false
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
export type WithheldColumn = {
  readonly use: 'withheld'
  readonly label: string
  readonly nature: 'personal'
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

export function copied(label: string, nature: Nature = 'personal'): OpenColumn {
  return { use: 'copied', label, nature, sealed: false }
}

export function copiedSealed(label: string, show: Show = (plain) => plain): SealedColumn {
  return { use: 'copied', label, nature: 'personal', sealed: true, show }
}

/** The same, after other people have been taken out of it. */
export function redacted<Class extends OpenColumn | SealedColumn>(column: Class): Class & { readonly redacted: true } {
  return { ...column, redacted: true }
}

export function withheld(label: string, because: string): WithheldColumn {
  return { use: 'withheld', label, nature: 'personal', because, sealed: false }
}

export function withheldSealed(label: string, because: string): SealedWithheldColumn {
  return { use: 'withheld', label, nature: 'personal', because, sealed: true }
}
