import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { corrections } from '#db/schema/requests.ts'
import { seal } from '#lib/sealing/seal.ts'
import type { Correction } from './correction.ts'

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
