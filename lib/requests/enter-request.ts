import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { entryDrafts } from '#db/schema/entering.ts'
import { timelineEntries } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import { findReach } from '#lib/accounts/reach.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { civilDate, isoDay, startOfDay } from '#lib/calendar/civil-date.ts'
import { createAsker } from '#lib/entering/create-asker.ts'
import { isWhole, type WholeEntry } from '#lib/entering/entry.ts'
import { findEntryOf, listOfLetter } from '#lib/entering/queries.ts'
import { checkReceiptDay, type DayRefusal } from '#lib/entering/receipt-day.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { enterRepresented } from '#lib/representatives/enter-represented.ts'
import { lockStoreToAdd } from '#lib/request-files/lock-store.ts'
import { storeFile } from '#lib/request-files/store-file.ts'
import type { FileMediaType } from '#lib/request-files/vocabulary.ts'
import { sealMaybe } from '#lib/sealing/seal.ts'
import { askEnteredIdentity } from './ask-entered-identity.ts'
import { type Correction, correctionIn, listCorrectableFor } from './correction.ts'
import { inWordsField } from './correction-values.ts'
import type { RequestDetails } from './details.ts'
import { joinLetter } from './join-letter.ts'
import { findOpenLike } from './open-queries.ts'
import { recordStep } from './record-step.ts'
import { receive } from './submit.ts'

export type EnterRefusal = DayRefusal | 'draft-gone' | 'draft-changed' | 'incomplete' | 'person-gone' | 'field-gone'

/** A file as `checkFile` gave it. */
export type Scan = { name: string; file: { mediaType: FileMediaType; content: Buffer } }

type Entering = { by: Staff<'requests:enter'>; draftId: string; shown?: string; scan?: Scan; proof?: Scan; at: Date }
type Letter = {
  by: Staff<'requests:enter'>
  letterId: string
  entry: WholeEntry
  subjectId: string
  email: string | null
  scan?: Scan
  /** What shows that whoever wrote for the person may. */
  proof?: Scan
  at: Date
}
type Entered = { references: string[]; joined: string[] }

/** Null: the field is not there any more. Undefined: in words, so that staff make the change by hand. */
async function correctionOf(
  tx: Transaction,
  letter: Letter,
  details: RequestDetails,
): Promise<Correction | null | undefined> {
  if (details.kind !== 'correction' || details.field === inWordsField) return undefined
  return correctionIn(await listCorrectableFor(letter.by, letter.subjectId, tx), details)
}

type One = { details: RequestDetails; correction: Correction | undefined; nth: number }

/** One of the letter's requests: as received on the day the letter came, with the day on which it was entered beside it. */
async function enterOne(tx: Transaction, letter: Letter, { details, correction, nth }: One): Promise<string> {
  const { by, letterId, entry, subjectId, email, scan, at } = letter
  const { channel, receivedOn, person, lateReason } = entry
  const today = isoDay(civilDate(at, operator.timeZone))
  const receivedAt = receivedOn === today ? at : startOfDay(receivedOn, operator.timeZone)
  const more = (id: string) => ({
    ...{ channel, letterId, answerBy: person.answerBy, enteredOn: today },
    lateReason: sealMaybe({ table: 'requests', column: 'late_reason', row: id }, lateReason),
  })
  const { role, acting } = entry
  // Who has died follows nothing; their mailbox may be in other hands.
  const follows = role === 'survivor' ? null : email
  const of = {
    subjectId,
    region: person.region,
    email: follows,
    details,
    correction: correction ?? null,
    receivedAt,
    more,
  }
  const received = await receive(tx, { ...of, proof: null, key: `${letterId}:${nth}`, at })
  const { request } = received
  const requestId = request.id
  const actor = role ? 'representative' : 'person'
  await tx.insert(timelineEntries).values({ requestId, word: 'received', actor, detail: {}, at: receivedAt })
  const detail = { kind: request.kind, channel, receivedOn }
  await recordStep(tx, { request, word: 'entered-by-staff', action: 'request.entered', detail, by, at })
  const owner = { requestId, draftId: null }
  if (scan) await storeFile(tx, { owner, addedBy: 'staff', file: { ...scan.file, name: scan.name }, at })
  if (role && acting) {
    const proof = letter.proof && { ...letter.proof.file, name: letter.proof.name }
    await enterRepresented(tx, { requestId, entry, role, acting, email, proof, by, at })
    return request.reference
  }
  const came = { channel, receivedOn, legalDue: received.dates.legalDue, targetDue: received.dates.targetDue }
  await askEnteredIdentity(tx, {
    request: { ...request, answerBy: person.answerBy },
    came,
    token: received.token,
    by,
    at,
  })
  return request.reference
}

/** Each of the letter's wishes becomes a request, or joins one that is open already: the earlier day of receipt stands. */
async function enterAll(tx: Transaction, letter: Letter): Promise<Outcome<Entered, 'field-gone'>> {
  const { entry, subjectId } = letter
  const entered: Entered = { references: [], joined: [] }
  const wishes: One[] = []
  for (const [nth, asked] of entry.asked.entries()) {
    const correction = await correctionOf(tx, letter, asked)
    if (correction === null) return refused('field-gone')
    wishes.push({ details: { ...asked, words: entry.words }, correction, nth })
  }
  for (const one of wishes) {
    // What somebody sends for another stands by itself: it may be nobody's wish.
    const open = entry.role ? null : await findOpenLike(tx, { subjectId }, one.details)
    if (open) {
      await joinLetter(tx, { ...letter, reference: open })
      entered.joined.push(open)
    } else entered.references.push(await enterOne(tx, letter, one))
  }
  return done(entered)
}

/**
 * Makes requests of a letter, a call or a mail that staff have written down, as it was `shown` on the page that was checked. Who asks is only
 * claimed by it. The draft's id becomes the letter's: sent twice, it answers with the same references.
 */
export async function enterRequest(entering: Entering): Promise<Outcome<Entered & { letterId: string }, EnterRefusal>> {
  const { by, draftId, shown, scan, proof, at } = entering
  return transaction(async (tx) => {
    await lockStoreToAdd(tx)
    await tx.select({ id: entryDrafts.id }).from(entryDrafts).where(eq(entryDrafts.id, draftId)).for('update')
    const sent = await listOfLetter(by, draftId, tx)
    if (sent.length > 0)
      return done({ letterId: draftId, references: sent.map(({ reference }) => reference), joined: [] })
    const draft = await findEntryOf(by, draftId, at, tx)
    if (!draft) return refused('draft-gone')
    if (shown !== undefined && shown !== draft.digest) return refused('draft-changed')
    const { entry } = draft
    if (!isWhole(entry)) return refused('incomplete')
    const today = civilDate(at, operator.timeZone)
    const day = checkReceiptDay({ receivedOn: entry.receivedOn, today, reason: entry.lateReason })
    if (!day.ok) return day
    const { contact, region } = entry.person
    if (draft.subjectId === null && !contact) return refused('incomplete')
    if (draft.subjectId !== null && !(await lockPerson(tx, draft.subjectId))) return refused('person-gone')
    const subjectId = draft.subjectId ?? (contact && (await createAsker(tx, { ...contact, region, at })))
    if (!subjectId) return refused('incomplete')
    const email =
      draft.subjectId === null ? (contact?.email ?? null) : ((await findReach(tx, subjectId))?.email ?? null)
    const entered = await enterAll(tx, { by, letterId: draft.id, entry, subjectId, email, scan, proof, at })
    if (!entered.ok) return entered
    await tx.delete(entryDrafts).where(eq(entryDrafts.id, draft.id))
    return done({ letterId: draft.id, ...entered.value })
  })
}
