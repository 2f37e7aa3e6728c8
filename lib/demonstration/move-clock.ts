import { clockOffsets } from '#db/schema/site.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { visitor } from '#lib/auth/actor.ts'
import type { Demonstration } from './mode.ts'

/** Adds hours to the one clock; what falls due is then found by the sweeps, as it would be by waiting. */
export async function moveClock(_mode: Demonstration, { hours, at }: { hours: number; at: Date }): Promise<void> {
  await transaction(async (tx) => {
    await tx.insert(clockOffsets).values({ seconds: hours * 3600, movedAt: at })
    await recordAudit(tx, { action: 'demonstration.clock-moved', by: visitor, detail: { hours }, at })
  })
}
