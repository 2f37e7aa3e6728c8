import { type Category, categories, keepReasons } from '#lib/data-map/vocabulary.ts'
import { categoryWords, keepReasonWords } from '#lib/data-map/wording.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import type { EraseAction } from './erasure-lines.ts'

/** One line for each holding of which something was held: what went, what lost its personal part, what stayed. */
export type ReceiptLine = {
  category: Category
  title: string
  deleted: number
  anonymised: number
  kept: number
  because: string | null
  until: string | null
}
export type ReceiptTotals = { deleted: number; anonymised: number; kept: number }
/** No personal data: it may be shown to anybody who holds the reference and the address. */
export type ErasureReceipt = {
  format: 'erasure-receipt/1'
  reference: string
  by: string
  carriedOutAt: string
  lines: ReceiptLine[]
  totals: ReceiptTotals
  notes: string[]
}

type Step = {
  holding: string
  category: string
  action: EraseAction
  because: string | null
  keptUntil: string | null
  count: number
}

const fields = { delete: 'deleted', anonymise: 'anonymised', keep: 'kept' } as const

function becauseWords(code: string | null): string | null {
  const reason = keepReasons.find((each) => each === code)
  return reason ? keepReasonWords[reason] : null
}

/** The same lines serve the preview, with planned counts, and the receipt, with what was done. */
export function linesOfSteps(steps: readonly Step[]): ReceiptLine[] {
  const lines = new Map<string, ReceiptLine>()
  for (const { holding, category, action, because, keptUntil, count } of steps) {
    if (count === 0) continue
    const known = categories.find((each) => each === category)
    if (!known) throw new Error(`no such category: ${category}`)
    const title = holdingsOfPeople.find(({ name }) => name === holding)?.title ?? categoryWords[known].title
    const line = lines.get(holding) ?? {
      category: known,
      title,
      deleted: 0,
      anonymised: 0,
      kept: 0,
      because: null,
      until: null,
    }
    line[fields[action]] += count
    line.because = becauseWords(because) ?? line.because
    line.until = keptUntil ?? line.until
    lines.set(holding, line)
  }
  return [...lines.values()].sort((one, other) => categories.indexOf(one.category) - categories.indexOf(other.category))
}

export function totalsOf(lines: readonly ReceiptLine[]): ReceiptTotals {
  const sum = (field: keyof ReceiptTotals) => lines.reduce((total, line) => total + line[field], 0)
  return { deleted: sum('deleted'), anonymised: sum('anonymised'), kept: sum('kept') }
}
