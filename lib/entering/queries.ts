import { and, eq, gt } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { entryDrafts } from '#db/schema/entering.ts'
import { requests } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { isId } from '#lib/auth/tokens.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { type Entry, parseEntry } from './entry.ts'

export type EntryDraft = { id: string; subjectId: string | null; entry: Entry; digest: string }

/** What this member of staff is entering, while it is kept; a colleague's and none are the same. */
export async function findEntryOf(
  staff: Staff<'requests:enter'>,
  draftId: string | null | undefined,
  at: Date,
  reader: Reader = db(),
): Promise<EntryDraft | null> {
  if (!isId(draftId)) return null
  const own = and(eq(entryDrafts.id, draftId), eq(entryDrafts.staffId, staff.staffId), gt(entryDrafts.expiresAt, at))
  const [draft] = await reader.select().from(entryDrafts).where(own)
  if (!draft) return null
  const json = unseal({ table: 'entry_drafts', column: 'content', row: draft.id }, draft.content)
  return { id: draft.id, subjectId: draft.subjectId, entry: parseEntry(json), digest: tokenHash(json) }
}

/** The requests that were made of one letter. */
export async function listOfLetter(
  _staff: Staff<'requests:enter'> | Staff<'requests:read'>,
  letterId: string | null,
  reader: Reader = db(),
) {
  if (!isId(letterId)) return []
  return reader
    .select({
      reference: requests.reference,
      kind: requests.kind,
      state: requests.state,
      regime: requests.regime,
      receivedOn: requests.receivedOn,
      legalDue: requests.legalDue,
      targetDue: requests.targetDue,
    })
    .from(requests)
    .where(eq(requests.letterId, letterId))
    .orderBy(requests.kind)
}
