import { db } from '#db/client.ts'
import type { Staff, Subject, System } from '#lib/auth/actor.ts'
import { type Category, categories } from '#lib/data-map/vocabulary.ts'
import { categoryWords } from '#lib/data-map/wording.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import { countEach, rowsOf } from './rows.ts'

export type Held = { category: Category; title: string; count: number; holdings: { title: string; count: number }[] }

async function count(subjectId: string): Promise<Held[]> {
  const counts = await countEach(
    db(),
    holdingsOfPeople.map((holding) => ({ holding, where: rowsOf(holding, subjectId) })),
  )
  const counted = holdingsOfPeople.map((holding, nth) => ({ holding, count: counts[nth] ?? 0 }))
  return categories.map((category) => {
    const own = counted.filter(({ holding }) => holding.category === category)
    return {
      category,
      title: categoryWords[category].title,
      count: own.reduce((sum, { count }) => sum + count, 0),
      holdings: own.map(({ holding, count }) => ({ title: holding.title, count })),
    }
  })
}

/** How much is held about a person, category by category, for whoever looks after their request. */
export function countHeldOf(_staff: Staff<'requests:read'> | System, { subjectId }: { subjectId: string }) {
  return count(subjectId)
}

/** What is held about you. */
export function countHeld(subject: Subject): Promise<Held[]> {
  return count(subject.subjectId)
}
