import type { Category } from '#lib/data-map/vocabulary.ts'
import type { Withheld } from './rows.ts'

export type HoldingContents = {
  name: string
  title: string
  /** GDPR Article 15(1): why, from where, to whom, how long. */
  purposes: string[]
  source: string
  recipients: readonly string[]
  kept: string
  /** Columns that are empty in every row shown are left out. */
  labels: string[]
  /** Which of them names the file of this package that lies beside the row, where one does. */
  fileAt?: number
  rows: string[][]
  total: number
  withheld: Withheld[]
}
export type CategoryContents = { category: Category; title: string; about: string; holdings: HoldingContents[] }
/** A copy as it is read: on the page, and in the file that opens without us. */
export type CopyContents = {
  reference: string
  madeAt: string
  readyUntil: string
  from: string | null
  to: string | null
  categories: CategoryContents[]
  /** `part`: what of it, in words, where only a part was granted. */
  leftOut: {
    category: Category
    title: string
    because: 'declined' | 'not-asked' | 'left-out-in-part'
    part?: string
  }[]
}

/** More rows than this are in the files of the copy, not on the page. */
export const rowsToRead = 1000
