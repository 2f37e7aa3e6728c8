import type { Regime } from '#lib/regimes/regime.ts'
import { declineWording, groundNeedWording } from './decline-wording.ts'
import { type GroundFacts, mayDecline } from './grounds.ts'
import { type Division, isDivisible, type PartFacts } from './part-check.ts'
import { type DeclineReason, declineReasons, type RequestKind } from './vocabulary.ts'

export type OfferedReason = { reason: DeclineReason; title: string; law: string; hint: string; cites: boolean }
/** The reasons for which all of a category can be declined, and those for which a part of it can be left out. */
export type Offered = { whole: OfferedReason[]; part: OfferedReason[] }

type Asked = { regime: Regime; kind: RequestKind; facts: GroundFacts & PartFacts }

function reasonsOf({ regime, kind, facts }: Asked, fits: (reason: DeclineReason, scope: string) => boolean) {
  return declineReasons.flatMap((reason): OfferedReason[] => {
    const ground = mayDecline(reason, regime, kind)
    if (!ground.ok || !fits(reason, ground.value.scope)) return []
    const { needs, law } = ground.value
    if (needs.includes('identity-asked') && !facts.identityAsked) return []
    if (needs.includes('hold-stands') && !facts.holdStands) return []
    const { title, staffHint } = declineWording[reason]
    const written = needs.map((need) => groundNeedWording[need]).join('. ')
    return [{ reason, title, law, hint: `${staffHint} To write down: ${written}.`, cites: needs.includes('citation') }]
  })
}

/**
 * The policy's reasons that have a ground in the person's own law and whose conditions are met, with what has to be written down for each. Where
 * others can be blacked out, their privacy is the one reason for a part; the rest is the person's own.
 */
export function reasonsFor(asked: Asked, division: Division): Offered {
  const inBars = (reason: DeclineReason) => division.redacted && reason === 'privacy-of-others' && asked.facts.barred
  return {
    whole: reasonsOf(asked, (_, scope) => scope !== 'part'),
    part: reasonsOf(asked, (reason) => inBars(reason) || isDivisible(division)),
  }
}
