import { done, type Outcome, refused } from '#lib/outcome.ts'
import type { Regime } from '#lib/regimes/regime.ts'
import { mayDecline } from './grounds.ts'
import type { DecisionOutcome, DeclineReason, RequestKind } from './vocabulary.ts'

/** What is decided of one category, or of `all` where a request has no categories. */
export type CategoryDecision = {
  category: string
  outcome: DecisionOutcome
  reason: DeclineReason | null
  /** The place in the person's law. */
  ground: string | null
  explanation: string | null
}

export type Proposal = { outcome: 'granted' | 'declined'; reason?: DeclineReason; explanation?: string }

export const shortestExplanation = 40

export type DecisionRefusal =
  | 'nothing-decided'
  | 'reason-missing'
  | 'explanation-too-short'
  | 'no-ground-in-this-law'
  | 'rest-must-be-granted'

type Asked = { regime: Regime; kind: RequestKind; scope: readonly string[] }

/**
 * Completes what staff chose into one decision per category of the request. Each decline needs one of the policy's reasons (P20), a ground
 * for it in the person's own law, and the facts in writing; a ground that covers only a part cannot decline everything (rules.md 2.2).
 */
export function checkDecisions(
  { regime, kind, scope }: Asked,
  proposals: Readonly<Record<string, Proposal>>,
): Outcome<CategoryDecision[], DecisionRefusal> {
  const decisions: CategoryDecision[] = []
  let onlyPart = false
  for (const category of scope) {
    const proposal = proposals[category]
    if (!proposal) return refused('nothing-decided')
    if (proposal.outcome === 'granted') {
      decisions.push({ category, outcome: 'granted', reason: null, ground: null, explanation: null })
      continue
    }
    const explanation = proposal.explanation?.trim() ?? ''
    if (!proposal.reason) return refused('reason-missing')
    if (explanation.length < shortestExplanation) return refused('explanation-too-short')
    const ground = mayDecline(proposal.reason, regime, kind)
    if (!ground.ok) return ground
    onlyPart ||= ground.value.scope === 'part'
    decisions.push({ category, outcome: 'declined', reason: proposal.reason, ground: ground.value.law, explanation })
  }
  if (decisions.length === 0) return refused('nothing-decided')
  const everything = decisions.every(({ outcome }) => outcome === 'declined')
  return everything && onlyPart ? refused('rest-must-be-granted') : done(decisions)
}

/** The same reading of a set of decisions everywhere. */
export function wholeOutcome(decisions: readonly { outcome: DecisionOutcome }[]): DecisionOutcome {
  if (decisions.every(({ outcome }) => outcome === 'granted')) return 'granted'
  return decisions.every(({ outcome }) => outcome === 'declined') ? 'declined' : 'partly-granted'
}
