import { eq } from 'drizzle-orm'
import { guestDrafts } from '#db/schema/guests.ts'
import { requestFiles } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { visitor } from '#lib/auth/actor.ts'
import { lockStoreToAdd } from '#lib/request-files/lock-store.ts'
import { type CheckedFile, storeFile } from '#lib/request-files/store-file.ts'
import { findGuestDraft } from './draft.ts'

type Keeping = { token: string | null; files: readonly CheckedFile[]; at: Date }

/** What shows that somebody may act for another rests with their draft; new files take the place of those before. */
export async function keepProofFile({ token, files, at }: Keeping): Promise<void> {
  const draft = await findGuestDraft(token, at)
  if (!draft || draft.reference || files.length === 0) return
  await transaction(async (tx) => {
    await lockStoreToAdd(tx)
    const own = eq(guestDrafts.id, draft.id)
    const [held] = await tx.select({ reference: guestDrafts.reference }).from(guestDrafts).where(own).for('update')
    if (!held || held.reference) return
    await tx.delete(requestFiles).where(eq(requestFiles.guestDraftId, draft.id))
    const owner = { requestId: null, draftId: null, guestDraftId: draft.id }
    for (const file of files) await storeFile(tx, { owner, addedBy: 'representative', file, at })
    const detail = { files: files.length, draft: true }
    await recordAudit(tx, { action: 'request-file.added', by: visitor, detail, at })
  })
}
