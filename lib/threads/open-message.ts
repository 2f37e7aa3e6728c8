import { eq } from 'drizzle-orm'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { isId } from '#lib/auth/tokens.ts'
import { concernsOwnData } from '#lib/requests/own-data.ts'
import { parseReference } from '#lib/requests/reference.ts'
import { barred, listRedactions, listReleasedMessages } from './staff-queries.ts'

type Opening = { reference: string; messageId: string; uncovered: boolean; at: Date }

/**
 * One message as it goes into the copy, for a member of staff. Looking under the bars is a reading of its own: its trace is written before
 * anything is shown, and without it nothing is.
 */
export async function openMessage(staff: Staff<'requests:decide'>, opening: Opening) {
  const { messageId, uncovered, at } = opening
  const reference = parseReference(opening.reference)
  if (!reference || !isId(messageId)) return null
  return transaction(async (tx) => {
    const [request] = await tx
      .select({ subjectId: requests.subjectId, kind: requests.kind, state: requests.state })
      .from(requests)
      .where(eq(requests.reference, reference))
    if (request?.kind !== 'copy') return null
    const { subjectId } = request
    const [message] = await listReleasedMessages({ subjectId, messageId, reader: tx })
    if (!message) return null
    // What the bars hide is other people's: nobody looks under those of their own copy.
    const own = await concernsOwnData(tx, staff, subjectId)
    if (own && uncovered) return null
    const action = uncovered ? 'redaction.uncovered' : 'redaction.opened'
    await recordAudit(tx, { action, by: staff, about: subjectId, reference, detail: { message: messageId }, at })
    const pieces = uncovered ? message.pieces : message.pieces.map(barred)
    const placed = await listRedactions(tx, messageId, subjectId)
    const shown = placed.map(({ passage, ...row }) => ({ ...row, passage: uncovered ? passage : null }))
    return { reference, request, own, message: { ...message, pieces }, placed: shown }
  })
}
