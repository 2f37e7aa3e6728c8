import { and, eq, inArray, notExists } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { type RequestDetails, wishOf } from './details.ts'
import { asksTheSame } from './open-wish.ts'
import { openStates } from './vocabulary.ts'

/** The reference of what was already sent from this form, if it was. */
export async function findSentFrom(reader: Reader, subject: Subject, draftId: string): Promise<string | null> {
  const [sent] = await reader
    .select({ reference: requests.reference })
    .from(requests)
    .where(and(eq(requests.idempotencyKey, draftId), eq(requests.subjectId, subject.subjectId)))
  return sent?.reference ?? null
}

/** The reference of an open request that already asks for this. A finished copy that is only waiting to be read does not count, nor what nobody has confirmed. */
export async function findOpenLike(
  reader: Reader,
  subject: Pick<Subject, 'subjectId'>,
  details: RequestDetails,
): Promise<string | null> {
  const underWay = openStates.filter((state) => state !== 'ready' && state !== 'unconfirmed')
  const acting = reader
    .select({ id: representatives.id })
    .from(representatives)
    .where(eq(representatives.requestId, requests.id))
  const rows = await reader
    .select({ id: requests.id, reference: requests.reference, details: requests.details })
    .from(requests)
    .where(
      and(
        eq(requests.subjectId, subject.subjectId),
        eq(requests.kind, details.kind),
        inArray(requests.state, underWay),
        // What somebody reported of a child's account is no wish of its holder.
        eq(requests.concernsChild, false),
        // What somebody sent for another stands by itself: it may be nobody's wish.
        notExists(acting),
      ),
    )
  const same = rows.find((row) => {
    const open = wishOf({ ...row, kind: details.kind })
    return open && asksTheSame(open, details)
  })
  return same?.reference ?? null
}
