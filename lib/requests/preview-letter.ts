import { firstNameOf } from '#lib/accounts/contact.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import type { LawfulKeep } from '#lib/fulfilment/lawful-keeps.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome } from '#lib/outcome.ts'
import { checkDecisions, type DecisionRefusal, type Proposal, wholeOutcome } from './decision-check.ts'
import { decidedLetter, declinedLetter } from './decision-letters.ts'
import type { RequestDetails } from './details.ts'
import { pageOfPerson } from './page-of-person.ts'
import type { ShownRequest } from './queries.ts'
import { regimeOf } from './reckoning.ts'
import { scopeOf } from './scope.ts'
import { stillWaits } from './still-waits.ts'

type Opened = { request: ShownRequest; details: RequestDetails | null; name: string | null }

/** The subject and the paragraphs of the letter that these decisions would send. */
export function previewLetter(
  { request, details, name }: Opened,
  proposals: Readonly<Record<string, Proposal>>,
  at: Date,
  keeps: readonly LawfulKeep[] = [],
): Outcome<string[], DecisionRefusal> {
  const regime = regimeOf(request)
  const { kind, reference, region } = request
  const checked = checkDecisions({ regime, kind, scope: details ? scopeOf(details) : [] }, proposals)
  if (!checked.ok) return checked
  const to = { firstName: firstNameOf(name ?? ''), reference, kind, ...pageOfPerson({ holdsAccount: true }, reference) }
  const on = isoDay(civilDate(at, operator.timeZone))
  const about = { ...to, on, regime, region, decisions: checked.value }
  const isGranted = (name: string) =>
    checked.value.some(({ category, outcome }) => category === name && outcome === 'granted')
  const granted = keeps.filter(({ category }) => isGranted(category))
  const declined = wholeOutcome(checked.value) === 'declined'
  const letter = declined
    ? declinedLetter(about)
    : decidedLetter({ ...about, ...stillWaits(request, at), keeps: granted })
  return done([letter.subject, ...letter.paragraphs])
}
