import { firstNameOf } from '#lib/accounts/contact.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { divisionOf } from '#lib/fulfilment/divisible.ts'
import type { LawfulKeep } from '#lib/fulfilment/lawful-keeps.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome } from '#lib/outcome.ts'
import { checkDecisions, type DecisionRefusal, type Proposal, wholeOutcome } from './decision-check.ts'
import type { DecisionFacts } from './decision-facts.ts'
import { decidedLetter, declinedLetter } from './decision-letters.ts'
import type { RequestDetails } from './details.ts'
import type { LateRefusal } from './late-refusal.ts'
import { pageOfPerson } from './page-of-person.ts'
import type { ShownRequest } from './queries.ts'
import { regimeOf } from './reckoning.ts'
import { scopeOf } from './scope.ts'
import { letterLeavesAt } from './settling-time.ts'
import { stillWaits } from './still-waits.ts'

type Opened = { request: ShownRequest; details: RequestDetails | null; name: string | null }

type Proposed = {
  proposals: Readonly<Record<string, Proposal>>
  facts: DecisionFacts
  late: LateRefusal | null
  at: Date
}

/** The subject and the paragraphs of the letter that these decisions would send, as it leaves when they can no longer be recalled. */
export function previewLetter(
  { request, details, name }: Opened,
  { proposals, facts, late, at }: Proposed,
  keeps: readonly LawfulKeep[] = [],
): Outcome<string[], DecisionRefusal> {
  const regime = regimeOf(request)
  const { kind, reference, region } = request
  const asked = { regime, kind, scope: details ? scopeOf(details) : [], facts }
  const checked = checkDecisions({ ...asked, divisionOf: (category) => divisionOf(kind, category) }, proposals)
  if (!checked.ok) return checked
  const to = { firstName: firstNameOf(name ?? ''), reference, kind, ...pageOfPerson({ holdsAccount: true }, reference) }
  const leavesAt = letterLeavesAt(at)
  const on = isoDay(civilDate(leavesAt, operator.timeZone))
  const about = { ...to, on, regime, region, decisions: checked.value, late }
  const stays = (name: string) =>
    checked.value.some(({ category, outcome }) => category === name && outcome === 'declined')
  const granted = keeps.filter(({ category }) => !stays(category))
  const declined = wholeOutcome(checked.value) === 'declined'
  const letter = declined
    ? declinedLetter(about)
    : decidedLetter({ ...about, ...stillWaits(request, leavesAt), keeps: granted })
  return done([letter.subject, ...letter.paragraphs])
}
