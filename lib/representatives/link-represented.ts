import { and, eq } from 'drizzle-orm'
import { contacts } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { threadPeople, threads } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { askPermission, beginPause } from './ask-permission.ts'
import { findRepresentativeOf } from './queries.ts'

export type LinkRefusal = 'not-found' | 'too-late' | 'no-account' | 'too-often'
type Linking = { by: Staff<'requests:decide'>; reference: string; address: string; at: Date }

/** Only a name or a postal address was given, and staff found whose account is meant: from here on it is as if its address had been given. */
export async function linkRepresented({ by, reference, address, at }: Linking): Promise<Outcome<null, LinkRefusal>> {
  if (!(await countAttempt('people-looked-up-by-staff', by.staffId, at)).allowed) return refused('too-often')
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    const row = request ? await findRepresentativeOf(tx, request) : null
    if (!request || !row?.named) return refused('not-found')
    if (request.state !== 'checking-identity' || row.acceptedAt) return refused('too-late')
    const holder = await findHolder(tx, address)
    const found = holder?.kind === 'person' ? holder.subjectId : null
    const about = found ?? undefined
    const detail = { found: found !== null }
    await recordAudit(tx, { action: 'representative.looked-up', by, about, reference, detail, at })
    if (!found) return refused('no-account')
    if (found === request.subjectId) return done(null)
    await tx.update(requests).set({ subjectId: found }).where(eq(requests.id, request.id))
    const [thread] = await tx.select({ id: threads.id }).from(threads).where(eq(threads.requestId, request.id))
    if (thread) {
      const stranger = and(eq(threadPeople.threadId, thread.id), eq(threadPeople.subjectId, request.subjectId))
      await tx.update(threadPeople).set({ subjectId: found }).where(stranger)
    }
    await tx.delete(contacts).where(eq(contacts.subjectId, request.subjectId))
    const going = { request: { ...request, subjectId: found }, row, by, at }
    await (row.role === 'survivor' ? beginPause(tx, going) : askPermission(tx, going))
    return done(null)
  })
}
