import type { Day } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import type { Regime } from '#lib/regimes/regime.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import { regimeIds } from '#lib/regimes/vocabulary.ts'
import { type Reckoning, reckon } from './clock.ts'
import { type ClockEntryKind, type ExtensionReason, type PauseReason, pauseReasons } from './clock-vocabulary.ts'
import type { Ledger } from './running-clock.ts'

export type StoredEntry = { kind: ClockEntryKind; on: string; reason: PauseReason | ExtensionReason | null }

/** The regime that was frozen at receipt. */
export function regimeOf(request: { regime: string }): Regime {
  const id = regimeIds.find((known) => known === request.regime)
  if (!id) throw new Error(`a request names a regime that is not in the list: ${request.regime}`)
  return regimes[id]
}

export function ledgerOf(request: { regime: string }, entries: readonly StoredEntry[]): Ledger {
  const dated = entries.map(({ kind, on, reason }) => ({
    kind,
    on,
    reason: pauseReasons.find((known) => known === reason) ?? null,
  }))
  return { regime: regimeOf(request), entries: dated, establishment: operator.establishment }
}

/** Every date of a stored request, from its ledger alone. */
export function reckonRequest(request: { regime: string }, entries: readonly StoredEntry[], asOf?: Day): Reckoning {
  return reckon(ledgerOf(request, entries), asOf)
}
