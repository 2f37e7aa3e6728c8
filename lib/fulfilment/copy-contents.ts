import type { Reader } from '#db/client.ts'
import { copiedFields } from '#lib/data-map/fields.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { termWords } from '#lib/data-map/term.ts'
import { type Category, categories } from '#lib/data-map/vocabulary.ts'
import { categoryWords, purposeWords } from '#lib/data-map/wording.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import { collect } from './collect.ts'
import { countRows, countWithheld, rowsOf, type Withheld } from './rows.ts'
import type { Scope } from './scope.ts'
import { showValue } from './show-value.ts'

export type HoldingContents = {
  name: string
  title: string
  /** GDPR Article 15(1): why, from where, to whom, how long. */
  purposes: string[]
  source: string
  recipients: readonly string[]
  kept: string
  labels: string[]
  rows: string[][]
  total: number
  withheld: Withheld[]
}
export type CategoryContents = { category: Category; title: string; about: string; holdings: HoldingContents[] }
/** A copy as it is read: on the page, and in the file that opens without us. */
export type CopyContents = {
  reference: string
  madeAt: string
  readyUntil: string
  from: string | null
  to: string | null
  categories: CategoryContents[]
  leftOut: { category: Category; title: string; because: 'declined' | 'not-asked' }[]
}

/** More rows than this are in the files of the copy, not on the page. */
const rowsToRead = 1000

async function contentsOf(
  reader: Reader,
  holding: Holding,
  subjectId: string,
  { range }: Scope,
): Promise<HoldingContents> {
  const where = rowsOf(holding, subjectId, range)
  const rows: string[][] = []
  for await (const batch of collect(reader, holding, subjectId, range)) {
    rows.push(...batch.map((row) => Object.values(row).map(showValue)))
    if (rows.length >= rowsToRead) break
  }
  return {
    name: holding.name,
    title: holding.title,
    purposes: holding.purposes.map((purpose) => purposeWords[purpose]),
    source: holding.source,
    recipients: holding.recipients,
    kept: termWords(holding.keep),
    labels: copiedFields(holding).map((field) => field.class.label),
    rows: rows.slice(0, rowsToRead),
    total: await countRows(reader, holding, where),
    withheld: await countWithheld(reader, holding, where),
  }
}

export function holdingsIn(category: Category): Holding[] {
  return holdingsOfPeople.filter((holding) => holding.category === category)
}

export async function gatherContents(
  reader: Reader,
  {
    subjectId,
    scope,
    ...about
  }: { subjectId: string; scope: Scope; reference: string; madeAt: string; readyUntil: string },
): Promise<CopyContents> {
  const gathered: CategoryContents[] = []
  for (const category of categories) {
    if (!scope.granted.has(category)) continue
    const holdings: HoldingContents[] = []
    for (const holding of holdingsIn(category)) holdings.push(await contentsOf(reader, holding, subjectId, scope))
    gathered.push({ category, ...categoryWords[category], holdings })
  }
  const leftOut = [...scope.left].map(([category, because]) => ({
    category,
    title: categoryWords[category].title,
    because,
  }))
  return { ...about, from: scope.range.from ?? null, to: scope.range.to ?? null, categories: gathered, leftOut }
}
