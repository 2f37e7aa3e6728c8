import type { ClockRules } from '#lib/regimes/regime.ts'
import { type ClockEntryKind, type ExtensionReason, type PauseReason, pauseReasons } from './clock-vocabulary.ts'
import { effectOf } from './pauses.ts'

type Entry = { kind: ClockEntryKind; on: string; reason: PauseReason | ExtensionReason | null }
export type PauseSpan = { from: string; until?: string }

/** From when to when the clock stood still; a wait that the person's law does not count is none. */
export function pauseSpans(rules: ClockRules, entries: readonly Entry[]): PauseSpan[] {
  const spans: (PauseSpan & { reason: PauseReason })[] = []
  for (const { kind, on, reason } of entries) {
    // Our answer ends every wait, also where it is that we closed for want of theirs.
    if (kind === 'answered') for (const span of spans) span.until ??= on
    const why = pauseReasons.find((known) => known === reason)
    if (!why || effectOf(rules, why) === 'none') continue
    if (kind === 'paused') spans.push({ from: on, reason: why })
    const open = spans.find((span) => span.reason === why && !span.until)
    if (kind === 'resumed' && open) open.until = on
  }
  return spans.map(({ from, until }) => ({ from, until }))
}
