import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { appeals } from '#db/schema/appeals.ts'
import { unsealMaybe } from '#lib/sealing/seal.ts'

export type AppealRow = typeof appeals.$inferSelect

/** The one that is not decided yet. Hold the request first. */
export async function findOpenAppeal(reader: Reader, requestId: string): Promise<AppealRow | undefined> {
  const open = and(eq(appeals.requestId, requestId), isNull(appeals.decidedAt))
  const [appeal] = await reader.select().from(appeals).where(open)
  return appeal
}

/** All appeals of a request, the newest first, with their texts open. */
export async function listAppeals(reader: Reader, request: { id: string }) {
  const rows = await reader
    .select()
    .from(appeals)
    .where(eq(appeals.requestId, request.id))
    .orderBy(desc(appeals.receivedAt))
  const open = (column: 'text' | 'note' | 'explanation', row: AppealRow) =>
    unsealMaybe({ table: 'appeals', column, row: row.id }, row[column])
  return rows.map((row) => ({
    ...row,
    text: open('text', row),
    note: open('note', row),
    explanation: open('explanation', row),
  }))
}
