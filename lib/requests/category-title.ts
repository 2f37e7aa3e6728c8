import { categories } from '#lib/data-map/vocabulary.ts'
import { categoryWords } from '#lib/data-map/wording.ts'

/** What a decision is about, as a heading. */
export function categoryTitle(name: string): string {
  const category = categories.find((known) => known === name)
  return category ? categoryWords[category].title : 'The whole request'
}
