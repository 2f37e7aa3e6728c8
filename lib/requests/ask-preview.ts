import type { Temporal } from 'temporal-polyfill'
import type { PauseReason } from './clock-vocabulary.ts'
import { reckonRequest, type StoredEntry } from './reckoning.ts'

/** What staff see before they ask: whether this law lets the clock stand still, and what becomes of the due date. */
export type AskPreview = {
  standsStill: boolean
  due: Temporal.PlainDate
  /** Were the answer to come seven days after. */
  dueAfterAWeek: Temporal.PlainDate
}

export function previewAsk(
  request: { regime: string },
  entries: readonly StoredEntry[],
  reason: PauseReason,
  today: Temporal.PlainDate,
): AskPreview {
  const asked: StoredEntry[] = [...entries, { kind: 'paused', on: today.toString(), reason }]
  const inAWeek = today.add({ days: 7 }).toString()
  const answered: StoredEntry[] = [...asked, { kind: 'resumed', on: inAWeek, reason }]
  return {
    standsStill: reckonRequest(request, asked, today).pausedSince !== null,
    due: reckonRequest(request, entries, today).legalDue,
    dueAfterAWeek: reckonRequest(request, answered).legalDue,
  }
}
