import { and, desc, eq } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { timelineEntries } from '#db/schema/requests.ts'
import { threadPeople, threads } from '#db/schema/threads.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { countEach } from '#lib/fulfilment/rows.ts'
import { holdingsOfPeople } from '#lib/register.ts'
import { identityAllows, provedBy } from './identity.ts'
import type { IdentityLevel, RequestKind } from './vocabulary.ts'

/** How sure we are of who asks. */
export async function identityOf(reader: Reader, request: { id: string }): Promise<IdentityLevel> {
  const lines = await reader
    .select({ detail: timelineEntries.detail })
    .from(timelineEntries)
    .where(eq(timelineEntries.requestId, request.id))
  return provedBy(lines).level
}

type Granting = { id: string; kind: RequestKind; concernsChild: boolean }

/** Whether anything of this request may be granted as far as identity goes. */
export async function mayGrant(reader: Reader, request: Granting): Promise<boolean> {
  return identityAllows(await identityOf(reader, request), request)
}

/** Whether staff decided that nothing is held: the newest decision counts. */
export async function answersNothing(reader: Reader, request: { id: string }): Promise<boolean> {
  const [line] = await reader
    .select({ detail: timelineEntries.detail })
    .from(timelineEntries)
    .where(and(eq(timelineEntries.requestId, request.id), eq(timelineEntries.word, 'decided')))
    .orderBy(desc(timelineEntries.at))
    .limit(1)
  return line?.detail.found === 'nothing'
}

/** Whether it may be carried out as far as identity goes: the answer that nothing is held asks for none, for as long as it is true. */
export async function mayCarryOut(reader: Reader, request: Granting & { subjectId: string }): Promise<boolean> {
  if (await mayGrant(reader, request)) return true
  return (await answersNothing(reader, request)) && holdsNothing(reader, request.subjectId)
}

// What a request itself brings along: how to answer it, its record, the letters about it. Conversations are looked at apart.
const ofRequestItself = ['subjects', 'contacts', 'outbox', 'threads', 'thread_people', 'thread_messages', 'redactions']

/** For the page of staff: nobody has proved anything, and there is nothing to prove it for. */
export async function isUnknownToUs(_staff: Staff<'requests:read'>, request: { id: string; subjectId: string }) {
  return (await identityOf(db(), request)) === 'claimed' && holdsNothing(db(), request.subjectId)
}

/** Nothing is held about this person but their requests and how to answer them (rules.md 2.2, NO_DATA_FOUND). */
export async function holdsNothing(reader: Reader, subjectId: string): Promise<boolean> {
  const others = holdingsOfPeople.filter(
    ({ name, category }) => category !== 'requests' && !ofRequestItself.includes(name) && name !== 'audit_events',
  )
  const counts = await countEach(
    reader,
    others.map((holding) => ({ holding, where: holding.person.of(subjectId), upTo: 1 })),
  )
  if (counts.some((count) => count > 0)) return false
  const [question] = await reader
    .select({ id: threads.id })
    .from(threadPeople)
    .innerJoin(threads, eq(threads.id, threadPeople.threadId))
    .where(and(eq(threadPeople.subjectId, subjectId), eq(threads.kind, 'question')))
    .limit(1)
  return question === undefined
}
