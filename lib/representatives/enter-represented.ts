import { randomUUID } from 'node:crypto'
import type { Transaction } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { showMailingAddress } from '#lib/accounts/mailing-address.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { askToConfirm } from '#lib/confirmations/ask-to-confirm.ts'
import { createAsker } from '#lib/entering/create-asker.ts'
import type { WholeEntry } from '#lib/entering/entry.ts'
import { type CheckedFile, storeFile } from '#lib/request-files/store-file.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { advance, lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import { sealMaybe } from '#lib/sealing/seal.ts'
import { askPermission, beginPause } from './ask-permission.ts'
import { whoAnswers } from './authority.ts'
import { actingReceivedLetter } from './letters.ts'
import { findRepresentativeOf, type RepresentativeRow } from './queries.ts'
import { tellRepresentative } from './tell-representative.ts'
import type { RepresentativeRole } from './vocabulary.ts'

type Entering = {
  requestId: string
  entry: WholeEntry
  role: RepresentativeRole
  acting: NonNullable<WholeEntry['acting']>
  /** Of the person, as far as it is held or the letter gives it. */
  email: string | null
  proof?: CheckedFile
  by: Staff<'requests:enter'>
  at: Date
}

/** By what staff find the person later, where the letter gives no mailbox. */
function namedIn({ person }: WholeEntry): string | null {
  const { contact } = person
  if (!contact || contact.email) return null
  const address = contact.mailingAddress && showMailingAddress(JSON.stringify(contact.mailingAddress))
  return [contact.name, address].filter(Boolean).join('\n')
}

async function writeRow(tx: Transaction, entering: Entering, request: RequestRow): Promise<RepresentativeRow> {
  const { entry, role, acting, by, at } = entering
  const { name, email, mailingAddress, statement } = acting
  const subjectId = await createAsker(tx, { name, email, mailingAddress, region: entry.person.region, at })
  const id = randomUUID()
  const place = (column: string) => ({ table: 'representatives', column, row: id })
  await tx.insert(representatives).values({
    ...{ id, requestId: request.id, role, subjectId, confirmedAt: at },
    // Nobody follows by an address that only a letter gives.
    addressHash: requestAddressHash(`none, ${id}`),
    statement: sealMaybe(place('statement'), statement),
    named: sealMaybe(place('named'), namedIn(entry)),
  })
  const { reference } = request
  await recordAudit(tx, { action: 'representative.entered', by, about: subjectId, reference, detail: { role }, at })
  const row = await findRepresentativeOf(tx, request)
  if (!row) throw new Error('who acts was not written')
  return row
}

/**
 * A letter or a call in which somebody asks for another, once its request is written: the same record as from the site (11 CCR §7063). The person is
 * asked where there is one to ask; who wrote is asked to prove the mailbox that they gave, and written to on paper until then.
 */
export async function enterRepresented(tx: Transaction, entering: Entering): Promise<void> {
  const { requestId, role, acting, email, proof, by, at } = entering
  const request = await lockRequest(tx, requestId)
  if (!request) throw new Error('a request that was just entered is gone')
  const row = await writeRow(tx, entering, request)
  if (proof) await storeFile(tx, { owner: { requestId, draftId: null }, addedBy: 'representative', file: proof, at })
  const word = role === 'survivor' ? 'death-reported' : 'permission-asked'
  const moved = await advance(tx, { requestId, event: 'ask-identity', by, at, word })
  if (!moved.ok) throw new Error(`a request that was just entered did not move: ${moved.refusal}`)
  const going = { request: moved.value, row, by, at }
  // A mailbox that stands on paper is proved by nobody, so that also one of both is asked.
  if (role === 'survivor') await beginPause(tx, going)
  else if (whoAnswers({ role, sameMailbox: false, hasAddress: email !== null }) === 'person')
    await askPermission(tx, going)
  const { reference, targetDue, legalDue } = request
  if (acting.email) await askToConfirm(tx, { purpose: 'acting-mailbox', address: acting.email, reference, at })
  const letter = actingReceivedLetter
  const dates = { role, targetDue, legalDue }
  await tellRepresentative(tx, { reference, event: 'received', letter: (to) => letter({ ...to, ...dates }), at })
}
