import type { Regime } from '#lib/regimes/regime.ts'
import { declineWording, groundNeedWording } from './decline-wording.ts'
import { mayDecline } from './grounds.ts'
import { type DeclineReason, declineReasons, type RequestKind } from './vocabulary.ts'

export type OfferedReason = { reason: DeclineReason; title: string; law: string; hint: string }

/** The policy's reasons that have a ground in the person's own law, with what has to be written down for each. */
export function reasonsFor(regime: Regime, kind: RequestKind): OfferedReason[] {
  return declineReasons.flatMap((reason) => {
    const ground = mayDecline(reason, regime, kind)
    if (!ground.ok) return []
    const { title, staffHint } = declineWording[reason]
    const needs = ground.value.needs.map((need) => groundNeedWording[need]).join('. ')
    return [{ reason, title, law: ground.value.law, hint: `${staffHint} To write down: ${needs}.` }]
  })
}
