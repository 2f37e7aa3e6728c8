import { asc, eq, gt, sql } from 'drizzle-orm'
import type { Reader } from '#db/client.ts'
import { auditChain, auditEvents } from '#db/schema/records.ts'

/** An event exactly as the chain seals it: every column, the time to the microsecond. */
export const sealedColumns = {
  id: auditEvents.id,
  at: sql<string>`to_char(${auditEvents.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
  action: auditEvents.action,
  actorKind: auditEvents.actorKind,
  actor: auditEvents.actor,
  about: auditEvents.about,
  reference: auditEvents.reference,
  detail: auditEvents.detail,
}

export async function lastLink(reader: Reader): Promise<{ sequence: number; hash: Buffer } | undefined> {
  const [last] = await reader
    .select({ sequence: auditChain.sequence, hash: auditChain.hash })
    .from(auditChain)
    .orderBy(sql`${auditChain.sequence} desc`)
    .limit(1)
  return last && { sequence: last.sequence, hash: Buffer.from(last.hash, 'hex') }
}

/** Events that no link seals yet, oldest first. `since` spares the search through what is long sealed. */
export async function listUnsealed(reader: Reader, { since, limit }: { since?: Date; limit: number }) {
  return reader
    .select(sealedColumns)
    .from(auditEvents)
    .where(
      sql`${since ? sql`${auditEvents.at} >= ${since.toISOString()} and` : sql``} not exists (select 1 from ${auditChain} where ${auditChain.eventId} = ${auditEvents.id})`,
    )
    .orderBy(asc(auditEvents.at), asc(auditEvents.id))
    .limit(limit)
}

/** Links with their events, in the order of the chain. */
export async function listLinks(reader: Reader, after: number, limit: number) {
  return reader
    .select({ sequence: auditChain.sequence, hash: auditChain.hash, event: sealedColumns })
    .from(auditChain)
    .innerJoin(auditEvents, eq(auditEvents.id, auditChain.eventId))
    .where(gt(auditChain.sequence, after))
    .orderBy(asc(auditChain.sequence))
    .limit(limit)
}
