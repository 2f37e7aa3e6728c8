import type { RegionRule } from '#lib/data-map/column.ts'
import { fieldsOf } from '#lib/data-map/fields.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { termWords } from '#lib/data-map/term.ts'
import { type Category, categories, type Nature } from '#lib/data-map/vocabulary.ts'
import { categoryWords, keepReasonWords, natureWords, purposeWords } from '#lib/data-map/wording.ts'
import { register } from '#lib/register.ts'

export type ColumnDescription = {
  label: string
  nature: string
  inCopy: boolean
  because: string | null
  encrypted: boolean
}
export type HoldingDescription = {
  name: string
  title: string
  purposes: string[]
  source: string
  recipients: readonly string[]
  kept: string
  /** What becomes of it when the person asks for deletion. */
  goes: string
  /** What alone leads to a record that is linked to nobody (promise P11); empty where every record is somebody's. */
  foundBy: string[]
  columns: ColumnDescription[]
}
export type CategoryDescription = { category: Category; title: string; about: string; holdings: HoldingDescription[] }

function goesWords({ erase, columns }: Holding): string {
  if (erase.way === 'delete-rows')
    return 'only' in erase && erase.rest ? `What is only yours: deleted. ${keepReasonWords[erase.rest]}` : 'Deleted.'
  const blanked = Object.entries(erase.blank ?? {}).flatMap(([name, value]) => {
    const column = columns[name]
    return value === null && column && 'label' in column ? [column.label.toLowerCase()] : []
  })
  const once = erase.blankOnce ? ` ${erase.blankOnce.said}` : ''
  const without = blanked.length > 0 ? ` Emptied${once}: ${blanked.join(', ')}.` : ''
  return `Kept. ${keepReasonWords[erase.because]}${without}`
}

const natureOf = ({ nature, unlinked }: { nature: Nature; unlinked?: RegionRule }) =>
  unlinked ? `${natureWords[nature]} (${unlinked.words})` : natureWords[nature]

function columnsOf(holding: Holding): ColumnDescription[] {
  return fieldsOf(holding).flatMap(({ class: described }) =>
    described.use === 'copied' || described.use === 'withheld'
      ? [
          {
            label: described.label,
            nature: natureOf(described),
            inCopy: described.use === 'copied',
            because: described.use === 'withheld' ? described.because : null,
            encrypted: described.sealed,
          },
        ]
      : [],
  )
}

export function describeHolding(holding: Holding): HoldingDescription {
  return {
    name: holding.name,
    title: holding.title,
    purposes: holding.purposes.map((purpose) => purposeWords[purpose]),
    source: holding.source,
    recipients: holding.recipients,
    kept: termWords(holding.keep),
    goes: goesWords(holding),
    foundBy: fieldsOf(holding).flatMap(({ class: described }) =>
      'unlinked' in described && described.unlinked ? [described.label] : [],
    ),
    columns: columnsOf(holding),
  }
}

/** Everything held about people outside the company, category by category, in words: the page "what we hold" and the written data map. */
export function describeCategories(): CategoryDescription[] {
  const ofPeople = register.filter((holding) => holding.about !== 'staff')
  return categories.map((category) => ({
    category,
    ...categoryWords[category],
    holdings: ofPeople.filter((holding) => holding.category === category).map(describeHolding),
  }))
}

/** What is held about the company's own staff. */
export function describeStaff(): HoldingDescription[] {
  return register.filter((holding) => holding.about === 'staff').map(describeHolding)
}
