import { randomUUID } from 'node:crypto'
import type { DemonstrationHolder } from '#content/demonstration.ts'
import type { Transaction } from '#db/client.ts'
import { usageEvents } from '#db/schema/activity.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { System } from '#lib/auth/actor.ts'
import { coarseZipCode } from '#lib/usage/coarse.ts'
import { deviceHash, eventRowId } from '#lib/usage/identifiers.ts'
import type { Life } from './plausible-activity.ts'

const product = 'player'

type Using = {
  subjectId: string
  holder: DemonstrationHolder
  place: number
  life: Life
  by: System
  at: Date
}

/**
 * Two years of use: most of it combined with the account, and the last weeks of a second device (`demonstration-tv-1` for the first person) still
 * linked to nobody.
 */
export async function loadUsage(tx: Transaction, { subjectId, holder, place, life, by, at }: Using): Promise<void> {
  const recent = new Set(life.usage.slice(-12))
  const device = (event: (typeof life.usage)[number]) =>
    deviceHash(product, `demonstration-${recent.has(event) ? 'tv' : 'phone'}-${place + 1}`)
  await tx.insert(usageEvents).values(
    life.usage.map((event) => ({
      ...event,
      id: eventRowId(product, randomUUID()),
      zipCode: coarseZipCode(event.zipCode),
      subjectId: recent.has(event) ? null : subjectId,
      region: holder.region,
      device: device(event),
      source: product,
    })),
  )
  const rows = life.usage.length - recent.size
  const detail = { rows, product, reason: 'signed-in-product' }
  await recordAudit(tx, { action: 'usage.combined', by, about: subjectId, detail, at })
}
