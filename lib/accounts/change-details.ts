import { eq } from 'drizzle-orm'
import { accounts } from '#db/schema/people.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { sealMaybe } from '#lib/sealing/seal.ts'
import type { MailingAddress } from './vocabulary.ts'

/** One field, or none: saying that all of them are right. */
export type Change =
  | { field: 'name'; name: string }
  | { field: 'phone'; phone: string | null }
  | { field: 'mailing-address'; mailingAddress: MailingAddress | null }
  | { field: 'nothing' }

function columnsOf(change: Change, subjectId: string, at: Date) {
  const place = (column: string) => ({ table: 'accounts', column, row: subjectId })
  if (change.field === 'name') return { name: change.name }
  if (change.field === 'phone') return { phone: sealMaybe(place('phone'), change.phone) }
  if (change.field === 'mailing-address')
    return {
      mailingAddress: sealMaybe(
        place('mailing_address'),
        change.mailingAddress && JSON.stringify(change.mailingAddress),
      ),
    }
  return { detailsConfirmedOn: isoDay(civilDate(at, operator.timeZone)) }
}

type Changing = { by: Subject; change: Change; at: Date }

/**
 * Changes what a person may change by themselves (promise P14); the trail says which field, never what stood in it. Mending one detail does not say
 * that the others are right: only saying so sets the date on which they were last confirmed.
 */
export async function changeDetails({ by, change, at }: Changing): Promise<Outcome<null, 'not-found'>> {
  return transaction(async (tx) => {
    const changed = await tx
      .update(accounts)
      .set(columnsOf(change, by.subjectId, at))
      .where(eq(accounts.subjectId, by.subjectId))
      .returning({ id: accounts.subjectId })
    if (changed.length === 0) return refused('not-found')
    const action = change.field === 'nothing' ? 'details.confirmed' : 'details.changed'
    await recordAudit(tx, { action, by, about: by.subjectId, detail: { field: change.field }, at })
    return done(null)
  })
}
