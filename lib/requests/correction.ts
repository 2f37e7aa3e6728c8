import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { corrections } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { listCorrectable, parseCorrection } from '#lib/fulfilment/correctable.ts'
import { seal } from '#lib/sealing/seal.ts'
import type { DetailsOf } from './details.ts'

export type Correction = { field: string; before: string; after: string }

/** A mailing address is not one line of text: it has an editor of its own. */
const hasOnlyAnEditor = (field: string) => field.startsWith('accounts.mailing_address.')

/** What somebody may ask us to correct, as it stands now. */
export async function listCorrectableOf(subject: Subject) {
  const all = await listCorrectable(subject)
  return all
    .filter(({ field }) => !hasOnlyAnEditor(field))
    .map(({ field, label, about, current }) => ({ field, label: `${about}: ${label.toLowerCase()}`, current }))
}

/** What a correction changes; null when the field is not there (any more), or the new text cannot stand in it. */
export async function findCorrectionOf(subject: Subject, details: DetailsOf<'correction'>): Promise<Correction | null> {
  const known = (await listCorrectableOf(subject)).find(({ field }) => field === details.field)
  const after = parseCorrection(details.field, details.after)
  return known && after !== null ? { field: known.field, before: known.current, after } : null
}

export async function storeCorrection(tx: Transaction, requestId: string, correction: Correction): Promise<void> {
  const id = randomUUID()
  await tx.insert(corrections).values({
    id,
    requestId,
    field: correction.field,
    before: seal({ table: 'corrections', column: 'before', row: id }, correction.before),
    after: seal({ table: 'corrections', column: 'after', row: id }, correction.after),
  })
}

/** Whether the new text can stand in that field. */
export function takesCorrection(field: string, after: string): boolean {
  return parseCorrection(field, after) !== null
}
