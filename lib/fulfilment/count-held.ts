import { db, type Reader } from '#db/client.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { type Category, categories } from '#lib/data-map/vocabulary.ts'
import { categoryWords } from '#lib/data-map/wording.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import { countRows, rowsOf } from './rows.ts'

export type Held = { category: Category; title: string; count: number; holdings: { title: string; count: number }[] }

/** How much is held about a person, category by category; for staff and jobs, who name the person. */
export async function countHeldOf(subjectId: string, reader: Reader = db()): Promise<Held[]> {
  const counted = await Promise.all(
    holdingsOfPeople.map(async (holding) => ({
      holding,
      count: await countRows(reader, holding, rowsOf(holding, subjectId)),
    })),
  )
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

/** What is held about you. */
export function countHeld(subject: Subject): Promise<Held[]> {
  return countHeldOf(subject.subjectId)
}
