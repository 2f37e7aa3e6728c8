import { db, type Reader } from '#db/client.ts'
import { type Category, categories } from '#lib/data-map/vocabulary.ts'
import { categoryWords } from '#lib/data-map/wording.ts'
import { erasureLines } from './erasure-lines.ts'
import { linesOfSteps, type ReceiptLine, type ReceiptTotals, totalsOf } from './receipt.ts'

export type ErasurePreview = {
  categories: { category: Category; title: string; lines: ReceiptLine[]; totals: ReceiptTotals }[]
  totals: ReceiptTotals
}

/** What a deletion of everything would do today, in numbers: before it is sent, and before it is approved. */
export async function previewErasure(subjectId: string, at: Date, reader: Reader = db()): Promise<ErasurePreview> {
  const steps = await erasureLines(reader, subjectId, new Map(), at)
  return previewOf(linesOfSteps(steps.map(({ planned, ...step }) => ({ ...step, count: planned }))))
}

/** Lines of a preview or of a receipt, category by category. */
export function previewOf(lines: readonly ReceiptLine[]): ErasurePreview {
  const grouped = categories.map((category) => {
    const own = lines.filter((line) => line.category === category)
    return { category, title: categoryWords[category].title, lines: own, totals: totalsOf(own) }
  })
  return { categories: grouped.filter(({ lines: own }) => own.length > 0), totals: totalsOf(lines) }
}
