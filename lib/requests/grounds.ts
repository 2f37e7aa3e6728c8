import { done, type Outcome, refused } from '#lib/outcome.ts'
import type { Regime } from '#lib/regimes/regime.ts'
import type { RegimeId } from '#lib/regimes/vocabulary.ts'
import { type Family, type Ground, groundsOf } from './ground-texts.ts'
import type { DeclineReason, RequestKind } from './vocabulary.ts'

const families: Partial<Record<RegimeId, Family>> = {
  'eu-gdpr': 'gdpr',
  'uk-gdpr': 'uk',
  'us-ca': 'california',
  'us-ca-optout': 'california',
  'ca-pipeda': 'canada',
  'ca-qc': 'canada',
  'au-app': 'australia',
  voluntary: 'voluntary',
}

function familyOf({ id }: Regime): Family {
  return families[id] ?? (id.startsWith('us-') ? 'virginia' : 'other')
}

/**
 * The policy's five reasons (P20) say when we may wish to decline; the person's law says when we may. A reason without
 * a ground in that law is refused here, whatever the policy says (rules.md 2.2).
 */
export function mayDecline(
  reason: DeclineReason,
  regime: Regime,
  kind: RequestKind,
): Outcome<Ground, 'no-ground-in-this-law'> {
  const ground = groundsOf[familyOf(regime)][reason]
  if (!ground || (ground.kinds && !ground.kinds.includes(kind))) return refused('no-ground-in-this-law')
  return done(ground)
}
