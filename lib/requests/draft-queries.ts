import { and, eq, gt } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { requestDrafts } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { isId } from '#lib/auth/tokens.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { openDetails, type RequestDetails } from './details.ts'

/** What this person typed, while it is kept; null for anything else, so that a guessed id tells nothing. */
export async function findDraftOf(
  subject: Subject,
  draftId: string | null | undefined,
  at: Date,
  reader: Reader = db(),
): Promise<{ id: string; details: RequestDetails; digest: string } | null> {
  if (!isId(draftId)) return null
  const [draft] = await reader
    .select({ id: requestDrafts.id, details: requestDrafts.details })
    .from(requestDrafts)
    .where(
      and(
        eq(requestDrafts.id, draftId),
        eq(requestDrafts.subjectId, subject.subjectId),
        gt(requestDrafts.expiresAt, at),
      ),
    )
  const details = draft ? openDetails('request_drafts', draft) : null
  return draft && details ? { id: draft.id, details, digest: tokenHash(JSON.stringify(details)) } : null
}
