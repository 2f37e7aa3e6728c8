import { Temporal } from 'temporal-polyfill'
import type { Block } from './blocks.ts'
import { markdownOf } from './canonical-markdown.ts'

const speaksOfItsSource = /\b(archived?|archive[sd]?|snapshot|extracted|retrieved|copied|transcribed|wayback)\b/i
const archived = /archived on:?\s*(\d{4}-\d{2}-\d{2})/i

/** A date that exists, as 'YYYY-MM-DD', or null. */
export function civilDateIn(text: string | undefined): string | null {
  const [iso = ''] = /^\d{4}-\d{2}-\d{2}$/.exec(text?.trim() ?? '') ?? []
  try {
    return iso === '' ? null : Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString()
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

/** Takes a quote at the start that says where the text comes from off the text: the page shows it beside the policy, not in it. */
export function splitProvenance(blocks: Block[]): { note: Block[] | null; archivedOn: string | null; body: Block[] } {
  const quote = blocks[blocks[0]?.kind === 'heading' ? 1 : 0]
  const note = quote?.kind === 'quote' ? quote.blocks : null
  const says = note ? markdownOf(note) : ''
  if (!note || !speaksOfItsSource.test(says)) return { note: null, archivedOn: null, body: blocks }
  return { note, archivedOn: civilDateIn(archived.exec(says)?.[1]), body: blocks.filter((block) => block !== quote) }
}
