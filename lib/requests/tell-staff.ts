import { eq } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import type { LetterParts } from '#lib/notices/letter.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { operator } from '#lib/operator.ts'
import { listMailboxes, type Mailbox } from '#lib/teamwork/deciders.ts'
import { findAssignee } from '#lib/teamwork/standing.ts'
import type { RequestKind } from './vocabulary.ts'

/** A member of staff, and the request that the letter is about. */
export type StaffAddressed = { firstName: string; reference: string; kind: RequestKind }

type Telling = {
  requestId: string
  /** What happened; with the reference and the receiver the key of one letter for ever. */
  event: string
  /** Names the reference, and nothing of what anybody wrote. */
  letter: (addressed: StaffAddressed) => LetterParts
  /** Where not everybody may do what has to be done. */
  receivers?: readonly Mailbox[]
  at: Date
}

/** Whoever works on it; everybody who may decide when nobody does; and were there nobody at all, the privacy team's own mailbox. */
async function listReceivers(tx: Transaction, requestId: string): Promise<readonly Mailbox[]> {
  const assignee = await findAssignee(tx, requestId)
  const members = await listMailboxes(tx, { staffId: assignee?.staffId })
  return members.length > 0 ? members : [{ staffId: 'team', firstName: '', email: operator.contact.privacyEmail }]
}

/** Writes to the staff who have to do with a request, in the deed's transaction: at most one letter each about one event. */
export async function tellStaff(
  tx: Transaction,
  { requestId, event, letter, receivers = [], at }: Telling,
): Promise<void> {
  const [request] = await tx
    .select({ reference: requests.reference, kind: requests.kind })
    .from(requests)
    .where(eq(requests.id, requestId))
  if (!request) return
  for (const { staffId, firstName, email } of receivers.length > 0 ? receivers : await listReceivers(tx, requestId))
    await queueLetter(tx, {
      key: `${request.reference}:staff:${event}:${staffId}`,
      kind: 'important-notice',
      to: email,
      subjectId: null,
      letter: letter({ firstName, ...request }),
      at,
    })
}
