import { and, asc, eq, inArray } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { passkeys } from '#db/schema/auth.ts'
import { timelineEntries } from '#db/schema/requests.ts'
import { findReach } from '#lib/accounts/reach.ts'
import { identityAsksOf } from './identity-asks.ts'
import { type IdentityAsk, identityAsks } from './vocabulary.ts'

export type OpenAsk = { identity: boolean; askedAt: Date; remindedAt: Date | null; ways: IdentityAsk[] }

/** What we last asked the person for, and whether we reminded of it since. For a request that a query with the permission has found. */
export async function findAsk(request: { id: string }, reader: Reader = db()): Promise<OpenAsk | null> {
  const rows = await reader
    .select({ word: timelineEntries.word, detail: timelineEntries.detail, at: timelineEntries.at })
    .from(timelineEntries)
    .where(
      and(
        eq(timelineEntries.requestId, request.id),
        inArray(timelineEntries.word, ['asked-person', 'identity-asked', 'person-reminded']),
      ),
    )
    .orderBy(asc(timelineEntries.at))
  const place = rows.findLastIndex(({ word }) => word !== 'person-reminded')
  const ask = rows[place]
  if (!ask) return null
  const named = String(ask.detail.ways ?? '').split(', ')
  return {
    identity: ask.word === 'identity-asked',
    askedAt: ask.at,
    remindedAt: rows.slice(place + 1).at(0)?.at ?? null,
    ways: identityAsks.filter((way) => named.includes(way)),
  }
}

/** What the person of this request can be asked to show. */
export async function listIdentityAsks(request: { subjectId: string }, reader: Reader = db()): Promise<IdentityAsk[]> {
  const reach = await findReach(reader, request.subjectId)
  const [passkey] = await reader
    .select({ id: passkeys.id })
    .from(passkeys)
    .where(eq(passkeys.subjectId, request.subjectId))
    .limit(1)
  return identityAsksOf({ holdsAccount: reach?.holdsAccount ?? false, hasPasskey: Boolean(passkey) })
}
