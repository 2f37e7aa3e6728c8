import { and, eq, isNull } from 'drizzle-orm'
import { corrections } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { System } from '#lib/auth/actor.ts'
import { advance, lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { labelOf, writeCorrection } from './correctable.ts'
import { correctedLetter, notCorrectedLetter } from './letters.ts'

/** All values of a granted correction at once, with the end of the request and the letter; all or nothing. */
export async function applyCorrection({
  request,
  by,
  at,
}: {
  request: RequestRow
  by: System
  at: Date
}): Promise<void> {
  await transaction(async (tx) => {
    const current = await lockRequest(tx, request.id)
    if (current?.state !== 'carrying-out') return
    const rows = await tx
      .select()
      .from(corrections)
      .where(and(eq(corrections.requestId, request.id), isNull(corrections.appliedAt)))
    const { subjectId, reference } = request
    let missing = 0
    for (const row of rows) {
      const after = unseal({ table: 'corrections', column: 'after', row: row.id }, row.after)
      const before = unseal({ table: 'corrections', column: 'before', row: row.id }, row.before)
      const written = await writeCorrection(tx, { subjectId, field: row.field, before, after })
      if (!written) missing += 1
      else await tx.update(corrections).set({ appliedAt: at }).where(eq(corrections.id, row.id))
      const field = row.field.split('.').slice(0, 2).join('.')
      await recordAudit(tx, {
        action: 'correction.applied',
        by,
        about: subjectId,
        reference,
        detail: { field, written },
        at,
      })
    }
    const moved = await advance(tx, {
      ...{ requestId: request.id, by, at },
      ...(missing > 0
        ? { event: 'finish-partly', word: 'partly-done' }
        : { event: 'finish', word: 'correction-applied' }),
    } as const)
    if (!moved.ok) throw new Error('a correction was applied while its request was somewhere else')
    const field = rows.map((row) => labelOf(row.field)).join(', ') || 'what your letter was about'
    const letter = missing === 0 ? correctedLetter : notCorrectedLetter
    await tellPerson(tx, {
      request,
      event: 'corrected',
      at,
      letter: ({ firstName }) => letter({ reference, firstName, field }),
    })
  })
}
