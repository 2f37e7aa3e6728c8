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
  'us-ia': 'iowa',
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

/** What stands of this request, by which some grounds open. */
export type GroundFacts = {
  /** The person was asked at least once to show that it is them. */
  identityAsked: boolean
  /** A legal hold stands for the person. */
  holdStands: boolean
}

export type GroundRefusal = 'no-ground-in-this-law' | 'identity-not-asked' | 'no-hold-stands' | 'citation-missing'

type Choice = { reason: DeclineReason; citation: string; regime: Regime; kind: RequestKind; facts: GroundFacts }

/** An exact place has a number in it: "Article 17(3)(b)". */
const isCitation = (words: string) => /\d/.test(words) && words.length >= 3

/** A ground whose conditions are met, with the exact place in the law where it needs one. */
export function checkGround(choice: Choice): Outcome<Ground, GroundRefusal> {
  const { reason, regime, kind, facts } = choice
  const ground = mayDecline(reason, regime, kind)
  if (!ground.ok) return ground
  const { needs, law } = ground.value
  const citation = choice.citation.trim()
  if (needs.includes('identity-asked') && !facts.identityAsked) return refused('identity-not-asked')
  if (needs.includes('hold-stands') && !facts.holdStands) return refused('no-hold-stands')
  if (!needs.includes('citation')) return ground
  if (!isCitation(citation)) return refused('citation-missing')
  return done({ ...ground.value, law: `${law}: ${citation}` })
}
