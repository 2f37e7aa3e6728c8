import { and, count, countDistinct, desc, eq, inArray, isNull, max, min } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { usageEvents } from '#db/schema/activity.ts'
import { auditEvents } from '#db/schema/records.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import { isPersonal } from '#lib/data-map/column.ts'
import { pseudonym } from '#lib/sealing/keyed-hash.ts'
import { usageHolding } from './holdings.ts'
import { findObstacle, type Obstacle } from './obstacle.ts'

const traceActions = ['usage.combined', 'usage.taken-apart'] as const

/** What is combined with somebody's account, product by product; counts and dates, nothing of the rows. */
export async function countCombined(subjectId: string) {
  return db()
    .select({
      product: usageEvents.product,
      count: count(),
      places: countDistinct(usageEvents.location),
      first: min(usageEvents.at),
      last: max(usageEvents.at),
    })
    .from(usageEvents)
    .where(eq(usageEvents.subjectId, subjectId))
    .groupBy(usageEvents.product)
    .orderBy(desc(count()), usageEvents.product)
}

export type Combined = Awaited<ReturnType<typeof countCombined>>[number]
export type TraceLine = { id: string; at: Date; action: string; actorKind: string; rows: number; reason: string | null }

/** Every time something was combined or taken apart, newest first: from the audit trail, which cannot be changed. */
export async function listTrace(subjectId: string): Promise<TraceLine[]> {
  const found = await db()
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      action: auditEvents.action,
      actorKind: auditEvents.actorKind,
      detail: auditEvents.detail,
    })
    .from(auditEvents)
    .where(and(eq(auditEvents.about, pseudonym(subjectId)), inArray(auditEvents.action, [...traceActions])))
    .orderBy(desc(auditEvents.at))
    .limit(50)
  return found.map(({ detail, ...line }) => ({
    ...line,
    rows: Number(detail.rows ?? 0),
    reason: typeof detail.reason === 'string' ? detail.reason : null,
  }))
}

/** What a person sees of their own use, and what stands in the way of taking it apart. */
export async function findUsageOf({ subjectId }: Subject): Promise<{
  products: Combined[]
  total: number
  trace: TraceLine[]
  obstacle: Obstacle | null
}> {
  const [products, trace, obstacle] = await Promise.all([
    countCombined(subjectId),
    listTrace(subjectId),
    findObstacle(db(), subjectId),
  ])
  return { products, trace, obstacle, total: products.reduce((sum, each) => sum + each.count, 0) }
}

/** How many rows are linked to nobody, and of how many the device is personal all the same, by the region of the row (promise P11). */
export async function countUnlinked(_staff: Staff<'usage:combine'>): Promise<{ rows: number; personal: number }> {
  const groups = await db()
    .select({ region: usageEvents.region, rows: count(), devices: count(usageEvents.device) })
    .from(usageEvents)
    .where(isNull(usageEvents.subjectId))
    .groupBy(usageEvents.region)
  const device = usageHolding.columns.device
  const personal = groups.filter(({ region }) => device && isPersonal(device, { linked: false, region }))
  const sum = (counts: number[]) => counts.reduce((total, each) => total + each, 0)
  return { rows: sum(groups.map(({ rows }) => rows)), personal: sum(personal.map(({ devices }) => devices)) }
}
