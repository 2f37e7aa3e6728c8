import { firstNameOf } from '#lib/accounts/contact.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { periodInWords } from '#lib/regimes/periods.ts'
import type { Regime } from '#lib/regimes/regime.ts'
import { awaitsOurAnswer } from './answer-to-come.ts'
import { mayExtend, type Reckoning } from './clock.ts'
import type { ExtensionReason } from './clock-vocabulary.ts'
import type { ExtendRefusal } from './extend-request.ts'
import { extendedLetter } from './extension-letter.ts'
import { pageOfPerson } from './page-of-person.ts'
import type { ShownRequest } from './queries.ts'
import { ledgerOf, reckonRequest, regimeOf } from './reckoning.ts'
import { listClockEntries } from './story-queries.ts'

type Preview = { before: Reckoning; after: Reckoning; regime: Regime; allowed: string }

/** The dates before and after, as the extension would make them today. */
export async function previewExtension(request: ShownRequest, at: Date): Promise<Outcome<Preview, ExtendRefusal>> {
  if (!awaitsOurAnswer(request.state)) return refused('not-open')
  const entries = await listClockEntries(request)
  const today = civilDate(at, operator.timeZone)
  const may = mayExtend(ledgerOf(request, entries), today)
  if (!may.ok) return may
  const regime = regimeOf(request)
  const allowed = periodInWords({ ...regime.respond, count: regime.respond.count + (regime.extendBy ?? 0) })
  return done({ before: reckonRequest(request, entries, today), after: may.value, regime, allowed })
}

/** The notice as it would go out: its subject, then its paragraphs. */
export async function extensionLetterOf(
  { request, name }: { request: ShownRequest; name: string | null },
  { reason, facts }: { reason: ExtensionReason; facts: string },
  at: Date,
): Promise<Outcome<string[], ExtendRefusal>> {
  const may = await previewExtension(request, at)
  if (!may.ok) return may
  const { before, after, regime } = may.value
  const { reference, kind, region } = request
  const dates = { dueBefore: before.legalDue, due: after.legalDue }
  const firstName = firstNameOf(name ?? '')
  const on = isoDay(civilDate(at, operator.timeZone))
  const to = { firstName, reference, kind, on, ...pageOfPerson({ holdsAccount: true }, reference) }
  const letter = extendedLetter({ ...to, regime, region, reason, facts, ...dates })
  return done([letter.subject, ...letter.paragraphs])
}
