import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requestFiles } from '#db/schema/threads.ts'

/** What was added to a draft belongs to the request that it became. */
export async function moveDraftFiles(
  tx: Transaction,
  { draftId, requestId }: { draftId: string; requestId: string },
): Promise<void> {
  await tx.update(requestFiles).set({ requestId, draftId: null }).where(eq(requestFiles.draftId, draftId))
}
