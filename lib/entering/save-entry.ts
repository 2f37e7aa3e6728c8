import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { entryDrafts } from '#db/schema/entering.ts'
import { transaction } from '#db/transaction.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { isId } from '#lib/auth/tokens.ts'
import { seal } from '#lib/sealing/seal.ts'
import type { TypedEntry } from './entry.ts'
import { hoursKept } from './vocabulary.ts'

type Saving = {
  by: Staff<'requests:enter'>
  draftId?: string | null
  subjectId: string | null
  entry: TypedEntry
  at: Date
}

/** Keeps what staff typed between the pages for 24 hours (decision 19); answers the draft's id. */
export async function saveEntry({ by, draftId, subjectId, entry, at }: Saving): Promise<string> {
  const content = (id: string) => seal({ table: 'entry_drafts', column: 'content', row: id }, JSON.stringify(entry))
  return transaction(async (tx) => {
    if (isId(draftId)) {
      const own = and(eq(entryDrafts.id, draftId), eq(entryDrafts.staffId, by.staffId))
      const changes = { subjectId, content: content(draftId) }
      const changed = await tx.update(entryDrafts).set(changes).where(own).returning({ id: entryDrafts.id })
      if (changed.length > 0) return draftId
    }
    const id = randomUUID()
    const expiresAt = new Date(at.getTime() + hoursKept * 3_600_000)
    await tx
      .insert(entryDrafts)
      .values({ id, staffId: by.staffId, subjectId, content: content(id), createdAt: at, expiresAt })
    return id
  })
}
