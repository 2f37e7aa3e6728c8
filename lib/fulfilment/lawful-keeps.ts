import { type Category, categories, type KeepReason } from '#lib/data-map/vocabulary.ts'
import { categoryWords, keepReasonWords } from '#lib/data-map/wording.ts'

const lawful = ['tax-law', 'record-of-requests', 'audit-trail', 'legal-hold'] as const satisfies readonly KeepReason[]
export type LawfulReason = (typeof lawful)[number]

/** What of a category stays although it was granted, because of a law, and to which day. */
export type LawfulKeep = {
  category: Category
  reason: LawfulReason
  until: string | null
  count: number
  whole: boolean
}

type Planned = { category: string; action: string; because: string | null; keptUntil: string | null; planned: number }

/** The keep lines of a plan, by category, reason and day. `whole`: nothing of the category goes. */
export function lawfulKeeps(steps: readonly Planned[]): LawfulKeep[] {
  const keeps = new Map<string, LawfulKeep>()
  for (const { category: name, action, because, keptUntil: until, planned } of steps) {
    const reason = lawful.find((each) => each === because)
    const category = categories.find((each) => each === name)
    if (!reason || !category || action === 'delete' || planned === 0) continue
    const key = `${category} ${reason} ${until}`
    const whole = !steps.some((step) => step.category === name && step.action === 'delete' && step.planned > 0)
    const before = keeps.get(key)?.count ?? 0
    keeps.set(key, { category, reason, until, count: before + planned, whole })
  }
  return [...keeps.values()]
}

const records = (count: number) => `${count.toLocaleString('en-GB')} ${count === 1 ? 'record' : 'records'}`

/** One of them in a sentence; `day` writes a date as people read it. */
export function keepSentence({ reason, until, count }: LawfulKeep, day: (iso: string) => string): string {
  return `${records(count)} ${count === 1 ? 'stays' : 'stay'}${until ? ` until ${day(until)}` : ''}. ${keepReasonWords[reason]}`
}

export const keepTitle = ({ category }: LawfulKeep): string => categoryWords[category].title
