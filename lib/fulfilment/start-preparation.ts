import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { copyParts, copyPreparations } from '#db/schema/copies.ts'
import { transaction } from '#db/transaction.ts'
import { lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import { seal, unseal } from '#lib/sealing/seal.ts'
import { newFileKey } from '#lib/storage/package-files.ts'
import { type Scope, scopeOf } from './scope.ts'

/** A copy under way: the key of its part files, and what it shall hold. */
export type Preparation = { id: string; request: RequestRow; key: string; scope: Scope }

const keyPlace = (row: string) => ({ table: 'copy_preparations', column: 'file_key', row })

async function openPreparation(tx: Transaction, requestId: string) {
  const [open] = await tx
    .select({ id: copyPreparations.id, fileKey: copyPreparations.fileKey })
    .from(copyPreparations)
    .where(and(eq(copyPreparations.requestId, requestId), isNull(copyPreparations.finishedAt)))
  return open?.fileKey ? { id: open.id, key: unseal(keyPlace(open.id), open.fileKey) } : undefined
}

/** The preparation that another worker left, or a new one with a part for each category granted. Undefined: nothing to prepare any more. */
export async function startPreparation(of: RequestRow, at: Date): Promise<Preparation | undefined> {
  return transaction(async (tx) => {
    const request = await lockRequest(tx, of.id)
    if (request?.state !== 'carrying-out') return undefined
    const scope = await scopeOf(tx, request)
    const found = await openPreparation(tx, request.id)
    if (found) return { ...found, request, scope }
    const id = crypto.randomUUID()
    const key = newFileKey()
    const { id: requestId, subjectId } = request
    await tx
      .insert(copyPreparations)
      .values({ id, requestId, subjectId, fileKey: seal(keyPlace(id), key), startedAt: at })
    const waiting = { preparationId: id, state: 'waiting', attempts: 0 } as const
    const parts = [...scope.granted].map((category) => ({ ...waiting, category }))
    if (parts.length > 0) await tx.insert(copyParts).values(parts)
    return { id, key, request, scope }
  })
}
