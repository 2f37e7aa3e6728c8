import { and, eq, isNull } from 'drizzle-orm'
import { db, type Reader, type Transaction } from '#db/client.ts'
import { subjects } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { findReach } from '#lib/accounts/reach.ts'
import type { Follower } from '#lib/auth/actor.ts'
import { issueProof } from '#lib/auth/issue-proof.ts'
import { followPayload } from '#lib/auth/start-following.ts'
import { clientRange } from '#lib/limits/client-range.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { findActing, findRepresentativeOf } from '#lib/representatives/queries.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { isFor } from '#lib/requests/is-for.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { countLetter } from './count-letter.ts'
import { followCodeLetter } from './letters.ts'

type Asking = { reference: string; address: string; client: string; at: Date }
type Found = { id: string; reference: string; subjectId: string | null; representativeId?: string | null }

/** By the keyed hash of the address, which stays after an erasure (decision 10). Letters belong to somebody only while they are there, and proved. */
async function findByPair(reader: Reader, { reference, address }: Asking): Promise<Found | null> {
  const pair = and(
    eq(requests.reference, parseReference(reference) ?? ''),
    eq(requests.addressHash, requestAddressHash(address)),
  )
  const [found] = await reader
    .select({ id: requests.id, reference: requests.reference, state: requests.state, subjectId: subjects.id })
    .from(requests)
    .leftJoin(subjects, and(eq(subjects.id, requests.subjectId), isNull(subjects.erasedAt)))
    .where(pair)
  if (!found) return findActing(reader, { reference: parseReference(reference) ?? '', address })
  return { ...found, subjectId: found.state === 'unconfirmed' ? null : found.subjectId }
}

type Mailing = { found: Found | null; address: string; letter: boolean; at: Date }

/** A proof either way, so that the next page and its answers are the same; a letter only where reference and address fit. */
async function mailCode(tx: Transaction, { found, address, letter, at }: Mailing): Promise<string> {
  const subjectId = found?.subjectId ?? null
  const payload = followPayload(found)
  const issued = await issueProof(tx, { purpose: 'follow', address, subjectId, payload, besideOthers: true, at })
  if (found && letter)
    await queueLetter(tx, {
      key: `proof:${issued.proofId}`,
      kind: 'security',
      to: address,
      subjectId,
      letter: followCodeLetter(issued, found.reference),
      at,
    })
  return issued.proofId
}

/** Answers the same for every pair, whether it fits or not; only too many tries from one place are refused. */
export async function askToFollow(asking: Asking): Promise<Outcome<{ proofId: string }, 'too-often'>> {
  const { address, client, at } = asking
  const { allowed } = await countAttempt('follows-by-client', clientRange(client), at)
  if (!allowed) return refused('too-often')
  const letter = await countLetter('follow', asking)
  return transaction(async (tx) => {
    const found = await findByPair(tx, asking)
    return done({ proofId: await mailCode(tx, { found, address, letter, at }) })
  })
}

/** A new code for whoever follows already: to what only opens with one not older than ten minutes. */
export async function askToFollowAgain(
  by: Follower,
  at: Date,
): Promise<Outcome<{ proofId: string }, 'too-often' | 'nobody-there'>> {
  const address = (await findReach(db(), by.subjectId))?.email
  if (!address) return refused('nobody-there')
  const soon = await countAttempt('fresh-letters', by.subjectId, at)
  const daily = await countAttempt('fresh-letters-daily', by.subjectId, at)
  if (!soon.allowed || !daily.allowed) return refused('too-often')
  return transaction(async (tx) => {
    const { reference, subjectId } = by
    const own = and(eq(requests.reference, reference), isFor(by))
    const [request] = await tx.select({ id: requests.id }).from(requests).where(own)
    if (!request) return refused('nobody-there')
    const acting = by.acts ? await findRepresentativeOf(tx, request) : null
    // Never as the person: a code without the one who acts in it would open what is the person's own.
    if (by.acts && acting?.subjectId !== subjectId) return refused('nobody-there')
    const found = { id: request.id, reference, subjectId, representativeId: acting?.id }
    return done({ proofId: await mailCode(tx, { found, address, letter: true, at }) })
  })
}
