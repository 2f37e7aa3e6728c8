import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import type { ErasureReceipt } from '#lib/fulfilment/receipt.ts'
import { operator } from '#lib/operator.ts'
import { listBreaches } from './due-queries.ts'
import { isEnd } from './lifecycle.ts'
import { pauseSpans } from './pause-spans.ts'
import type { ShownRequest } from './queries.ts'
import { reckonRequest, regimeOf } from './reckoning.ts'
import {
  findCorrection,
  findErasure,
  findPackage,
  findPreparation,
  listClockEntries,
  listDecisions,
  listTimeline,
} from './story-queries.ts'

const dayOf = (moment: Date | null | undefined) => (moment ? isoDay(civilDate(moment, operator.timeZone)) : null)

/** The receipt of a deletion that has been carried out, with the digest by which it can be compared. */
export async function findReceipt(request: {
  id: string
}): Promise<{ receipt: ErasureReceipt; sha256: string } | null> {
  const erasure = await findErasure(request)
  if (!erasure?.receipt || !erasure.receiptSha256) return null
  return { receipt: erasure.receipt as ErasureReceipt, sha256: erasure.receiptSha256 }
}

/** Everything a page tells of one request, reckoned for this moment. */
export async function tellStory(request: ShownRequest, at: Date) {
  const [entries, timeline, standing, copy, preparation, correction, receipt, breaches] = await Promise.all([
    listClockEntries(request),
    listTimeline(request),
    listDecisions(request),
    findPackage(request),
    findPreparation(request),
    findCorrection(request),
    findReceipt(request),
    listBreaches(request),
  ])
  const today = civilDate(at, operator.timeZone)
  const reckoning = reckonRequest(request, entries, today)
  const answered = reckoning.answered ?? undefined
  return {
    timeline,
    decisions: standing.filter(({ settledAt }) => settledAt !== null),
    /** Decided and not settled: for staff alone. */
    proposed: standing.filter(({ settledAt }) => settledAt === null),
    copy,
    preparation,
    correction,
    receipt: receipt?.receipt ?? null,
    late: { breaches, answered: reckoning.answered, today },
    clock: { reckoning, pauses: pauseSpans(regimeOf(request).clock, entries), answered, today },
    clockPaused: reckoning.pausedSince !== null && !isEnd(request.state),
    readyUntil: dayOf(copy?.readyUntil),
    undoUntil: request.coolingOffWaivedAt ? null : dayOf(request.coolingOffEndsAt),
  }
}

export type Story = Awaited<ReturnType<typeof tellStory>>
