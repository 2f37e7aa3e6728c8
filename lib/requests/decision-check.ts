import { done, type Outcome, refused } from '#lib/outcome.ts'
import type { Regime } from '#lib/regimes/regime.ts'
import { checkGround, type GroundFacts, type GroundRefusal } from './grounds.ts'
import { checkPart, type Division, type PartFacts, type PartRefusal } from './part-check.ts'
import type { DecisionOutcome, DeclineReason, LeftOut, RequestKind } from './vocabulary.ts'

/** What is decided of one category, or of `all` where a request has no categories. */
export type CategoryDecision = {
  category: string
  outcome: DecisionOutcome
  reason: DeclineReason | null
  /** The place in the person's law. */
  ground: string | null
  explanation: string | null
  /** Of what is granted in part: what is not. */
  leftOut: LeftOut | null
}

export type Proposal = {
  outcome: DecisionOutcome
  reason?: DeclineReason
  /** The exact place in the law, where the ground needs one. */
  citation?: string
  explanation?: string
  leftOut?: LeftOut
}

export const shortestExplanation = 40

export type DecisionRefusal =
  | 'nothing-decided'
  | 'reason-missing'
  | 'explanation-too-short'
  | 'rest-must-be-granted'
  | GroundRefusal
  | PartRefusal

type Asked = {
  regime: Regime
  kind: RequestKind
  scope: readonly string[]
  facts: GroundFacts & PartFacts
  /** What of each category can be left out. */
  divisionOf: (category: string) => Division
}

const granted = { outcome: 'granted', reason: null, ground: null, explanation: null, leftOut: null } as const

function checkOne(asked: Asked, category: string, proposal: Proposal): Outcome<CategoryDecision, DecisionRefusal> {
  if (proposal.outcome === 'granted') return done({ category, ...granted })
  const { outcome, reason, citation = '' } = proposal
  const explanation = proposal.explanation?.trim() ?? ''
  if (!reason) return refused('reason-missing')
  if (explanation.length < shortestExplanation) return refused('explanation-too-short')
  const ground = checkGround({ ...asked, reason, citation })
  if (!ground.ok) return ground
  const { scope, law } = ground.value
  if (outcome === 'declined' && scope === 'part') return refused('rest-must-be-granted')
  const part =
    outcome === 'declined' ? done(null) : checkPart({ ...asked, category, reason, leftOut: proposal.leftOut })
  if (!part.ok) return part
  return done({ category, outcome, reason, ground: law, explanation, leftOut: part.value })
}

/**
 * Completes what staff chose into one decision per category of the request. Each decline, and each part that is not granted, needs one of the
 * policy's reasons (P20), a ground for it in the person's own law, the facts in writing, and its scope (rules.md 2.2).
 */
export function checkDecisions(
  asked: Asked,
  proposals: Readonly<Record<string, Proposal>>,
): Outcome<CategoryDecision[], DecisionRefusal> {
  const decisions: CategoryDecision[] = []
  for (const category of asked.scope) {
    const proposal = proposals[category]
    if (!proposal) return refused('nothing-decided')
    const checked = checkOne(asked, category, proposal)
    if (!checked.ok) return checked
    decisions.push(checked.value)
  }
  return decisions.length === 0 ? refused('nothing-decided') : done(decisions)
}

type Outcomes = readonly { outcome: DecisionOutcome }[]

/** The same reading of a set of decisions everywhere. */
export function wholeOutcome(decisions: Outcomes): DecisionOutcome {
  if (decisions.every(({ outcome }) => outcome === 'granted')) return 'granted'
  return decisions.every(({ outcome }) => outcome === 'declined') ? 'declined' : 'partly-granted'
}

/** Two different people decide a deletion, which cannot be undone; and whatever declines something, where the company says so. */
export function takesTwo(kind: RequestKind, decisions: Outcomes, declinesTakeTwo: boolean): boolean {
  return kind === 'deletion' || (declinesTakeTwo && wholeOutcome(decisions) !== 'granted')
}
