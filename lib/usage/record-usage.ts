import { usageEvents } from '#db/schema/activity.ts'
import { transaction } from '#db/transaction.ts'
import type { Product } from '#lib/auth/actor.ts'
import { deviceHash, eventRowId } from './identifiers.ts'
import type { UsageEvent } from './input.ts'

/**
 * Takes a batch in, linked to nobody (promise P8), in one statement. An event that is here already is left as it is, also when it has been combined
 * since. The audit trail stays silent: nothing is about anybody yet, and each row names the product it came from.
 */
export async function recordUsage(
  by: Product,
  events: readonly UsageEvent[],
): Promise<{ accepted: number; duplicates: number }> {
  if (events.length === 0) return { accepted: 0, duplicates: 0 }
  const rows = events.map(({ id, device, ...event }) => ({
    ...event,
    id: eventRowId(by.product, id),
    device: device ? deviceHash(by.product, device) : null,
    source: by.product,
  }))
  // In one order for everybody, so that two batches with the same events never wait for each other.
  const sorted = rows.toSorted((one, other) => (one.id < other.id ? -1 : 1))
  const written = await transaction((tx) =>
    tx
      .insert(usageEvents)
      .values(sorted)
      .onConflictDoNothing({ target: usageEvents.id })
      .returning({ id: usageEvents.id }),
  )
  return { accepted: written.length, duplicates: events.length - written.length }
}
