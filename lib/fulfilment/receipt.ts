import { type Category, categories, type KeepReason, keepReasons } from '#lib/data-map/vocabulary.ts'
import { categoryWords, keepReasonWords } from '#lib/data-map/wording.ts'
import type { Signature } from '#lib/receipts/signed.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import type { EraseAction } from './erasure-lines.ts'

/** One line for each holding of which something was held: what went, what lost its personal part, what stayed. */
export type ReceiptLine = {
  category: Category
  title: string
  deleted: number
  anonymised: number
  kept: number
  reason: KeepReason | null
  because: string | null
  until: string | null
}
export type ReceiptTotals = { deleted: number; anonymised: number; kept: number }
/** No personal data: it may be shown to anybody who holds the reference and the address. */
export type ErasureReceipt = {
  format: string
  reference: string
  by: string
  carriedOutAt: string
  /** Where the public keys are published. */
  keys?: string
  lines: ReceiptLine[]
  totals: ReceiptTotals
  notes: string[]
  /** Missing on receipts made before they were signed. */
  signature?: Signature
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

const reasonOf = (code: string | null): KeepReason | null => keepReasons.find((each) => each === code) ?? null

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
      reason: null,
      because: null,
      until: null,
    }
    line[fields[action]] += count
    line.reason = reasonOf(because) ?? line.reason
    line.because = line.reason && keepReasonWords[line.reason]
    line.until = keptUntil ?? line.until
    lines.set(holding, line)
  }
  return [...lines.values()].sort((one, other) => categories.indexOf(one.category) - categories.indexOf(other.category))
}

export function totalsOf(lines: readonly ReceiptLine[]): ReceiptTotals {
  const sum = (field: keyof ReceiptTotals) => lines.reduce((total, line) => total + line[field], 0)
  return { deleted: sum('deleted'), anonymised: sum('anonymised'), kept: sum('kept') }
}
