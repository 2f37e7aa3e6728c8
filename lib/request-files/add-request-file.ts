import { and, count, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requestDrafts, requests } from '#db/schema/requests.ts'
import { requestFiles } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { holdsCardNumber } from '#lib/accounts/card-number.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { isId } from '#lib/auth/tokens.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { isOpen } from '#lib/requests/lifecycle.ts'
import { checkFile, type FileRefusal } from './kind-of-file.ts'
import { lockStoreToAdd } from './lock-store.ts'
import { storeFile } from './store-file.ts'
import { mostFiles } from './vocabulary.ts'

type Place = { draftId: string } | { reference: string }
type Adding = { by: Subject; to: Place; name: string; bytes: Buffer; at: Date }
export type AddRefusal = FileRefusal | 'not-found' | 'too-many'

type Owner = { requestId: string; draftId: null } | { requestId: null; draftId: string }

/** The person's own draft or open request, held. */
async function findOwner(tx: Transaction, by: Subject, to: Place): Promise<Owner | null> {
  if ('draftId' in to) {
    const own = and(eq(requestDrafts.id, to.draftId), eq(requestDrafts.subjectId, by.subjectId))
    const [draft] = isId(to.draftId)
      ? await tx.select({ id: requestDrafts.id }).from(requestDrafts).where(own).for('update')
      : []
    return draft ? { requestId: null, draftId: draft.id } : null
  }
  const own = and(eq(requests.reference, to.reference), eq(requests.subjectId, by.subjectId))
  const [found] = await tx.select({ id: requests.id }).from(requests).where(own)
  const request = found && (await lockRequest(tx, found.id))
  return request && isOpen(request.state) ? { requestId: request.id, draftId: null } : null
}

/** On a draft a new file takes the place of the one before; the old one is removed by the sweep. */
async function makeRoom(tx: Transaction, { requestId, draftId }: Owner): Promise<boolean> {
  if (draftId !== null) {
    await tx.delete(requestFiles).where(eq(requestFiles.draftId, draftId))
    return true
  }
  const besideMessages = and(eq(requestFiles.requestId, requestId), isNull(requestFiles.messageId))
  const [held] = await tx.select({ count: count() }).from(requestFiles).where(besideMessages)
  return (held?.count ?? 0) < mostFiles
}

/**
 * Adds a file to a person's own request, or to the draft of one: its kind known by its content, pictures without their metadata, encrypted under
 * a key of its own.
 */
export async function addRequestFile({
  by,
  to,
  name,
  bytes,
  at,
}: Adding): Promise<Outcome<{ id: string }, AddRefusal>> {
  const checked = checkFile(bytes)
  if (!checked.ok) return checked
  if (holdsCardNumber(name)) return refused('card-number')
  const { mediaType, content } = checked.value
  return transaction(async (tx) => {
    await lockStoreToAdd(tx)
    const owner = await findOwner(tx, by, to)
    if (!owner) return refused('not-found')
    if (!(await makeRoom(tx, owner))) return refused('too-many')
    const id = await storeFile(tx, { owner, addedBy: 'person', file: { ...checked.value, name }, at })
    const detail = { mediaType, bytes: content.length }
    const reference = 'reference' in to ? to.reference : undefined
    await recordAudit(tx, { action: 'request-file.added', by, about: by.subjectId, reference, detail, at })
    return done({ id })
  })
}
