import type { Transaction } from '#db/client.ts'
import type { Staff } from '#lib/auth/actor.ts'
import type { WholeEntry } from '#lib/entering/entry.ts'
import { storeFile } from '#lib/request-files/store-file.ts'
import type { FileMediaType } from '#lib/request-files/vocabulary.ts'
import { joinedLetter } from './entered-letters.ts'
import { recordStep } from './record-step.ts'
import { lockByReference } from './start-review.ts'
import { tellPerson } from './tell-person.ts'

type Joining = {
  by: Staff<'requests:enter'>
  /** Of the request that is open already. */
  reference: string
  letterId: string
  entry: WholeEntry
  scan?: { name: string; file: { mediaType: FileMediaType; content: Buffer } }
  at: Date
}

/**
 * A letter that asks for what is asked already goes to the open request, with its words as a file: nothing of it is lost, and the earlier day of
 * receipt stands.
 */
export async function joinLetter(
  tx: Transaction,
  { by, reference, letterId, entry, scan, at }: Joining,
): Promise<void> {
  const request = await lockByReference(tx, reference)
  if (!request) throw new Error('the open request of this person is gone')
  const { channel, receivedOn, words } = entry
  const owner = { requestId: request.id, draftId: null }
  const file = { mediaType: 'text/plain' as const, content: Buffer.from(words) }
  await storeFile(tx, { owner, addedBy: 'staff', file: { ...file, name: `letter of ${receivedOn}.txt` }, at })
  if (scan) await storeFile(tx, { owner, addedBy: 'staff', file: { ...scan.file, name: scan.name }, at })
  const detail = { channel, receivedOn }
  await recordStep(tx, { request, word: 'letter-joined', action: 'request.joined', detail, by, at })
  const came = { channel, receivedOn, legalDue: request.legalDue, targetDue: request.targetDue }
  const letter = joinedLetter
  await tellPerson(tx, { request, event: `joined:${letterId}`, at, letter: (to) => letter({ ...to, ...came }) })
}
