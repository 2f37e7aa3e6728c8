import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { corrections } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { listCorrectable } from '#lib/fulfilment/correctable.ts'
import { seal } from '#lib/sealing/seal.ts'
import type { DetailsOf } from './details.ts'

export type Correction = { field: string; before: string; after: string }

/** What a correction changes, as it stands now; null when the field is not there (any more). */
export async function findCorrectionOf(subject: Subject, details: DetailsOf<'correction'>): Promise<Correction | null> {
  const known = (await listCorrectable(subject)).find(({ field }) => field === details.field)
  return known ? { field: known.field, before: known.current ?? '', after: details.after } : null
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
