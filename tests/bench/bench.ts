import type { Row } from '#scripts/bench/figure.ts'
import type { Workplace } from './workplace.ts'

export const rounds = [1, 2, 3] as const

export type Bench = {
  root: string
  place: Workplace
  say: (line: string) => void
  /** Folders that an earlier part leaves to a later one: a clone that was started once, … */
  site?: string
  /** … and one where its lockfile is installed and nothing else. */
  installed?: string
}

export type Section = { name: string; title: string; text: string; rows: Row[] }
