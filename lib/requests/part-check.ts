import { done, type Outcome, refused } from '#lib/outcome.ts'
import type { DeclineReason, LeftOut } from './vocabulary.ts'

/** What of a category can be left out: these kinds of records `of` so many, some days, or others under black bars. */
export type Division = { records: readonly { name: string }[]; of: number; dated: boolean; redacted: boolean }

export type PartRefusal =
  | 'no-part-possible'
  | 'nothing-left-out'
  | 'everything-left-out'
  | 'left-out-unknown'
  | 'dates-turned-round'
  | 'redact-first'

/** `barred`: something about others is blacked out in what a copy would give. */
export type PartFacts = { barred: boolean }

type Part = {
  category: string
  reason: DeclineReason
  leftOut?: LeftOut
  divisionOf: (category: string) => Division
  facts: PartFacts
}

export function isDivisible({ records, dated }: Division): boolean {
  return dated || records.length > 0
}

/** Whether what is left out of a category is a part of it that code can leave out, and not all of it. */
export function checkPart({ category, reason, leftOut, divisionOf, facts }: Part): Outcome<LeftOut, PartRefusal> {
  const division = divisionOf(category)
  // Conversations are given with others under black bars: the bars are what is left out.
  if (division.redacted && reason === 'privacy-of-others')
    return facts.barred ? done({ records: [] }) : refused('redact-first')
  if (!isDivisible(division)) return refused('no-part-possible')
  const { records = [], from, to } = leftOut ?? {}
  const known = division.records.map(({ name }) => name)
  if (records.some((name) => !known.includes(name)) || ((from || to) && !division.dated))
    return refused('left-out-unknown')
  if (from && to && from > to) return refused('dates-turned-round')
  if (records.length === 0 && !from && !to) return refused('nothing-left-out')
  if (new Set(records).size >= division.of) return refused('everything-left-out')
  return done({ records: [...new Set(records)], ...(from ? { from } : {}), ...(to ? { to } : {}) })
}
