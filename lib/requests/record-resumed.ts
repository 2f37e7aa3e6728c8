import type { Temporal } from 'temporal-polyfill'
import type { Transaction } from '#db/client.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import type { RequestRow } from './advance.ts'
import { pauseReasons } from './clock-vocabulary.ts'
import { recordClockEntry } from './record-clock-entry.ts'
import { recordStep } from './record-step.ts'
import { listClockEntries } from './story-queries.ts'

type Resuming = { request: RequestRow; by: Subject | Staff<'requests:decide'>; on: string; at: Date }

/** Ends the wait that is open, as of the day on which the answer reached us; answers the due date as it is now. */
export async function recordResumed(
  tx: Transaction,
  { request, by, on, at }: Resuming,
): Promise<Temporal.PlainDate | string> {
  const entries = await listClockEntries(request, tx)
  const last = entries.findLast(({ kind }) => kind === 'paused' || kind === 'resumed')
  const reason = last?.kind === 'paused' ? pauseReasons.find((known) => known === last.reason) : undefined
  if (!reason) return request.legalDue
  const entry = { kind: 'resumed', on, reason } as const
  const { before, after } = await recordClockEntry(tx, { request, entry, at })
  if (before.pausedSince)
    await recordStep(tx, { request, by, word: 'clock-resumed', action: 'request.clock-resumed', at })
  return after.legalDue
}
