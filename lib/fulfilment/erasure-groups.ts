import { type Category, categories, type KeepReason, keepReasons } from '#lib/data-map/vocabulary.ts'
import { categoryWords, keepReasonLabels } from '#lib/data-map/wording.ts'
import type { ReceiptLine } from './receipt.ts'

/** What stays of a category for one reason to one day. */
export type Staying = { label: string; until: string | null; count: number; titles: string[] }
export type ErasureGroup = {
  category: Category
  title: string
  deleted: number
  anonymised: number
  kept: number
  stays: Staying[]
}

/** A line of an older receipt has its reason in words only. */
const reasonOf = (line: ReceiptLine): KeepReason | undefined => keepReasons.find((each) => each === line.reason)
const labelOf = (line: ReceiptLine) => {
  const reason = reasonOf(line)
  return reason ? keepReasonLabels[reason] : (line.because ?? '')
}

/** Lines of a preview, a plan or a receipt, one for each category; within it, what stays by reason and day. */
export function groupLines(lines: readonly ReceiptLine[]): ErasureGroup[] {
  return categories.flatMap((category) => {
    const own = lines.filter((line) => line.category === category)
    if (own.length === 0) return []
    const sum = (field: 'deleted' | 'anonymised' | 'kept') => own.reduce((total, line) => total + line[field], 0)
    const stays = new Map<string, Staying>()
    for (const line of own) {
      const count = line.kept + line.anonymised
      if (count === 0) continue
      const label = labelOf(line)
      const before = stays.get(`${label} ${line.until}`) ?? { label, until: line.until, count: 0, titles: [] }
      const titles = [...before.titles, line.title]
      stays.set(`${label} ${line.until}`, { ...before, count: before.count + count, titles })
    }
    const numbers = { deleted: sum('deleted'), anonymised: sum('anonymised'), kept: sum('kept') }
    return [{ category, title: categoryWords[category].title, ...numbers, stays: [...stays.values()] }]
  })
}

/** Each reason once, with what it means. */
export function reasonsOf(lines: readonly ReceiptLine[]): { label: string; because: string }[] {
  const reasons = new Map<string, string>()
  for (const line of lines)
    if (line.kept + line.anonymised > 0 && line.because) reasons.set(labelOf(line), line.because)
  return [...reasons].map(([label, because]) => ({ label, because }))
}
