import { and, eq } from 'drizzle-orm'
import { contacts } from '#db/schema/people.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requests } from '#db/schema/requests.ts'
import { threadPeople, threads } from '#db/schema/threads.ts'
import { transaction } from '#db/transaction.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { countAttempt } from '#lib/limits/count-attempt.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { concernsOwnData } from '#lib/requests/own-data.ts'
import { lockByReference } from '#lib/requests/start-review.ts'
import { askPermission, beginPause } from './ask-permission.ts'
import { findRepresentativeOf } from './queries.ts'

export type LinkRefusal = 'not-found' | 'too-late' | 'no-account' | 'own-data' | 'too-often'
type Linking = { by: Staff<'requests:decide'>; reference: string; address: string; at: Date }

/** Only a name or a postal address was given, and staff found whose account is meant: from here on it is as if its address had been given. */
export async function linkRepresented({ by, reference, address, at }: Linking): Promise<Outcome<null, LinkRefusal>> {
  if (!(await countAttempt('people-looked-up-by-staff', by.staffId, at)).allowed) return refused('too-often')
  return transaction(async (tx) => {
    const request = await lockByReference(tx, reference)
    const row = request ? await findRepresentativeOf(tx, request) : null
    if (!request || !row?.named) return refused('not-found')
    // Whoever was asked, or has answered, was asked as somebody else: their yes must never count for the person that staff find.
    if (request.state !== 'checking-identity' || row.acceptedAt || row.permissionAskedAt || row.permissionGivenAt)
      return refused('too-late')
    const holder = await findHolder(tx, address)
    const found = holder?.kind === 'person' ? holder.subjectId : null
    const about = found ?? undefined
    const detail = { found: found !== null }
    await recordAudit(tx, { action: 'representative.looked-up', by, about, reference, detail, at })
    if (!found) return refused('no-account')
    if (found === request.subjectId) return done(null)
    for (const person of [request.subjectId, found, row.subjectId])
      if (await concernsOwnData(tx, by, person)) return refused('own-data')
    const reach = await findReach(tx, found)
    const addressHash = requestAddressHash(
      row.role === 'survivor' || !reach?.email ? `none, ${request.id}` : reach.email,
    )
    await tx.update(requests).set({ subjectId: found, addressHash }).where(eq(requests.id, request.id))
    await tx.update(representatives).set({ named: null }).where(eq(representatives.id, row.id))
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
