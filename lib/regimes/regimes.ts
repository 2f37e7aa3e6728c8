import { Temporal } from 'temporal-polyfill'
import { operator } from '#lib/operator.ts'
import { findRegion } from '#lib/requests/regions.ts'
import { europe } from './europe.ts'
import { businessDays, days, noPauses, type Regime } from './regime.ts'
import { unitedStates } from './united-states.ts'
import type { RegimeId } from './vocabulary.ts'
import { world } from './world.ts'

/** The policy's own promise, for people whose law asks for nothing. */
const voluntary = {
  id: 'voluntary',
  name: 'Everywhere else',
  law: 'Our privacy policy',
  gives: 'Our policy',
  rights: ['access', 'correct', 'delete', 'restrict', 'object', 'withdraw-consent', 'opt-out-of-sale'],
  acknowledge: businessDays(10),
  respond: days(45),
  extendBy: 45,
  appeal: { decide: days(45) },
  roll: 'none',
  clock: noPauses,
  authority: operator.authority,
  neverDisclose: false,
} satisfies Regime

export const regimes: Record<RegimeId, Regime> = { ...europe, ...unitedStates, ...world, voluntary }

/** The regime on a date: a law that is not in force yet binds nobody, our policy does. */
export function regimeInForce(id: RegimeId, on: Temporal.PlainDate): Regime {
  const regime = regimes[id]
  const tooEarly = regime.inForceFrom && Temporal.PlainDate.compare(on, regime.inForceFrom) < 0
  return tooEarly ? regimes.voluntary : regime
}

/** The law that applies to a person of that region for a request received on that date; frozen at receipt. */
export function regimeFor(region: string | null | undefined, on: Temporal.PlainDate): Regime {
  return regimeInForce(findRegion(region).regime, on)
}

/** Everybody may appeal here; where the law sets no limit, this is ours. */
const ourAppeal = { decide: days(30) }

export function appealOf(regime: Regime): NonNullable<Regime['appeal']> {
  return regime.appeal ?? ourAppeal
}
