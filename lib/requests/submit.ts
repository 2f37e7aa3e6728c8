import { randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { accounts } from '#db/schema/people.ts'
import { clockEntries, requestDrafts, requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { openEmail } from '#lib/accounts/contact.ts'
import { lockPerson } from '#lib/accounts/lock-person.ts'
import type { FreshSubject, Subject } from '#lib/auth/actor.ts'
import { newToken } from '#lib/auth/tokens.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { stopOptionalMessages } from '#lib/preferences/stop-optional-messages.ts'
import { moveDraftFiles } from '#lib/request-files/move-draft-files.ts'
import { lacksPasskey } from '#lib/safeguards/queries.ts'
import { tokenHash } from '#lib/sealing/keyed-hash.ts'
import { requestAddressHash } from './address-hash.ts'
import { type Correction, findCorrectionOf } from './correction.ts'
import { type RequestDetails, sealDetails } from './details.ts'
import { findDraftOf } from './draft-queries.ts'
import { copyWaitsLetter, receivedLetter } from './letters.ts'
import { findOpenLike, findSentFrom } from './open-queries.ts'
import { planRequest } from './plan.ts'
import { regimeOf } from './reckoning.ts'
import { recordStep } from './record-step.ts'
import { newReference } from './reference.ts'
import { storeCorrection } from './store-correction.ts'
import { tellPerson } from './tell-person.ts'
import type { AnswerChannel, ProofKind } from './vocabulary.ts'

export type SubmitRefusal =
  | 'draft-gone'
  | 'draft-changed'
  | 'proof-needed'
  | 'passkey-needed'
  | 'no-account'
  | 'field-gone'
  | 'no-postal-address'
type Submission = { by: Subject | FreshSubject; draftId: string; shown?: string; answerBy?: AnswerChannel; at: Date }

function proofOf(by: Subject | FreshSubject): ProofKind {
  if (!('proof' in by)) return 'mailed-link'
  return by.proof === 'mail-code' ? 'mailed-code' : by.proof
}

type Receipt = {
  subjectId: string
  region: string
  /** By which the request is found again; null of somebody who has none. */
  email: string | null
  details: RequestDetails
  correction: Correction | null
  /** Null: who asks is only claimed. */
  proof: ProofKind | null
  /** One press, one request. */
  key: string
  /** When it reached us, where that was before `at`. */
  receivedAt?: Date
  /** What only some ways of asking bring along. */
  more?: (id: string) => Partial<Omit<typeof requests.$inferInsert, 'id' | 'state' | 'subjectId'>>
  at: Date
}

/** Writes a request with its clock, however it came. `token` opens the link by which its person can stop it. */
export async function receive(tx: Transaction, of: Receipt) {
  const { subjectId, region, email, details, correction, proof, key, at, receivedAt = at, more } = of
  const { kind } = details
  const { entries, undoUntil, ...dates } = planRequest({ kind, region, proof, at: receivedAt, enteredAt: at })
  const { releaseAt } = dates
  const token = newToken()
  const waits = releaseAt !== null && releaseAt > at
  const id = randomUUID()
  const { answerBy = 'mail', ...rest } = more?.(id) ?? {}
  const request = { id, reference: newReference(), subjectId, kind, answerBy }
  await tx.insert(requests).values({
    ...request,
    ...dates,
    state: 'received',
    channel: 'account',
    region,
    details: sealDetails('requests', request.id, details),
    receivedAt,
    stopHash: waits || proof === null ? tokenHash(token) : null,
    addressHash: requestAddressHash(email ?? `none, ${request.id}`),
    idempotencyKey: key,
    ...rest,
  })
  await tx.insert(clockEntries).values(entries.map((entry) => ({ ...entry, requestId: request.id, at })))
  if (correction) await storeCorrection(tx, request.id, correction)
  return { request, dates, undoUntil, token }
}

type Receiving = {
  by: Subject
  account: { region: string; email: string }
  details: RequestDetails
  correction: Correction | null
  proof: ProofKind
  draftId: string
  answerBy: AnswerChannel
  at: Date
}

/** A person's own request, with its first lines and its letters. */
async function receiveOwn(tx: Transaction, receiving: Receiving) {
  const { by, account, details, correction, proof, draftId, answerBy, at } = receiving
  const { kind } = details
  const of = { subjectId: by.subjectId, region: account.region, email: account.email, details, correction, proof }
  const own = { ...of, key: draftId, more: () => ({ answerBy }), at }
  const { request, dates, undoUntil, token } = await receive(tx, own)
  const { releaseAt } = dates
  const law = { regime: regimeOf(dates), region: account.region }
  await moveDraftFiles(tx, { draftId, requestId: request.id })

  const received = { word: 'received', action: 'request.submitted', detail: { kind, proof } } as const
  await recordStep(tx, { ...received, request, by, at })
  if (kind === 'deletion') await stopOptionalMessages(tx, { by, source: 'deletion-confirmed', at })
  await tellPerson(tx, {
    request,
    event: 'received',
    at,
    letter: (to) => receivedLetter({ ...to, ...dates, undoUntil, law, holdsData: true }),
  })
  if (releaseAt !== null && releaseAt > at)
    await tellPerson(tx, {
      request,
      event: 'copy-waits',
      at,
      letter: (to) => copyWaitsLetter({ ...to, releaseAt, token }),
    })
  return request.reference
}

async function accountOf(tx: Transaction, subjectId: string) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.subjectId, subjectId))
  return account ? { region: account.region, email: openEmail(account), mailingAddress: account.mailingAddress } : null
}

/**
 * Makes a request of a draft, as it was `shown` on the page that was checked (its digest). The draft's id is the key of the press: sent twice, or from two tabs, it answers with the same reference, and an
 * open request that asks for the same is joined. A copy and a deletion need a proof not older than ten minutes (decision 7), and a copy the passkey of whoever requires one.
 */
export async function submitRequest({
  by,
  draftId,
  shown,
  answerBy = 'mail',
  at,
}: Submission): Promise<Outcome<{ reference: string; joined: boolean }, SubmitRefusal>> {
  return transaction(async (tx) => {
    const stands = await lockPerson(tx, by.subjectId)
    const sent = await findSentFrom(tx, by, draftId)
    if (sent) return done({ reference: sent, joined: false })
    const draft = await findDraftOf(by, draftId, at, tx)
    if (!draft) return refused('draft-gone')
    if (shown !== undefined && shown !== draft.digest) return refused('draft-changed')
    const { details } = draft
    if (!('proof' in by) && (details.kind === 'copy' || details.kind === 'deletion')) return refused('proof-needed')
    if (details.kind === 'copy' && (await lacksPasskey(tx, by))) return refused('passkey-needed')
    const open = await findOpenLike(tx, by, details)
    if (open) return done({ reference: open, joined: true })
    const account = stands ? await accountOf(tx, by.subjectId) : null
    if (!account) return refused('no-account')
    const correction = details.kind === 'correction' ? await findCorrectionOf(tx, by, details) : null
    if (details.kind === 'correction' && !correction) return refused('field-gone')
    if (answerBy === 'post' && !account.mailingAddress) return refused('no-postal-address')
    const asked = { account, details, correction, proof: proofOf(by), draftId, answerBy }
    const reference = await receiveOwn(tx, { ...asked, by, at })
    await tx.delete(requestDrafts).where(eq(requestDrafts.id, draftId))
    return done({ reference, joined: false })
  })
}
