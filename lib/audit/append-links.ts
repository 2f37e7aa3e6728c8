import { sql } from 'drizzle-orm'
import { auditChain } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import { lastLink, listUnsealed } from './chain-events.ts'
import { chainStart, nextLink } from './chain-hash.ts'

const batch = 1000
const day = 86_400_000

/**
 * Lays the chain over events that have none yet; answers how many. One sequencer at a time, and never in the way of a deed. Most runs look at
 * the last day only; `everything` also finds events dated earlier, such as those that an import brings.
 */
export async function chainNewEvents(at: Date, everything: boolean): Promise<number> {
  return transaction(async (tx) => {
    const [lock] = await tx.execute<{ mine: boolean }>(sql`select pg_try_advisory_xact_lock(7022021) as mine`)
    if (!lock?.mine) return 0
    const since = everything ? undefined : new Date(at.getTime() - day)
    const events = await listUnsealed(tx, { since, limit: batch })
    let { sequence, hash } = (await lastLink(tx)) ?? { sequence: 0, hash: chainStart }
    const links = events.map((event) => {
      sequence += 1
      hash = nextLink(hash, { seq: sequence, ...event })
      return { sequence, eventId: event.id, hash: hash.toString('hex'), chainedAt: at }
    })
    if (links.length > 0) await tx.insert(auditChain).values(links)
    return links.length
  })
}
