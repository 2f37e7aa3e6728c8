import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import { seal, unsealMaybe } from '#lib/sealing/seal.ts'
import { isUnderReview } from './lifecycle.ts'
import type { DecisionRow } from './pending.ts'
import type { RequestEvent, RequestState, WaySetAside } from './vocabulary.ts'

type SettingAside = {
  rows: readonly DecisionRow[]
  as: WaySetAside
  by: Staff<Permission>
  /** What the rows say from now on, after what was written first. */
  note?: string
  at: Date
}

/** The rows count for nothing from now on, keep what was written, and say who set them aside and how. */
export async function setAside(tx: Transaction, { rows, as, by, note, at }: SettingAside): Promise<void> {
  for (const row of rows) {
    const place = { table: 'decisions', column: 'explanation', row: row.id }
    const words = [unsealMaybe(place, row.explanation), note ?? null].filter((part) => part !== null)
    const explanation = words.length > 0 ? seal(place, words.join('\n\n')) : null
    await tx
      .update(decisions)
      .set({ setAsideAt: at, setAsideAs: as, setAsideBy: by.staffId, explanation })
      .where(eq(decisions.id, row.id))
  }
}

type Overtaken = { request: { id: string; state: RequestState }; event: RequestEvent; at: Date }

/**
 * A decision that has not settled lives only as long as the review in which it was taken: taken back, asked about, or closed meanwhile, nothing
 * comes of it. An appeal that was won sets aside the decision that it was about.
 */
export async function setAsideOvertaken(tx: Transaction, { request, event, at }: Overtaken): Promise<void> {
  const standing = and(eq(decisions.requestId, request.id), isNull(decisions.setAsideAt))
  const reopened = event === 'reopen'
  const settles = event === 'decide' || event === 'decline'
  if (!reopened && (settles || !isUnderReview(request.state))) return
  await tx
    .update(decisions)
    .set({ setAsideAt: at, setAsideAs: reopened ? 'overturned' : 'overtaken' })
    .where(reopened ? standing : and(standing, isNull(decisions.settledAt)))
}
