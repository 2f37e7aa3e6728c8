import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { clockWarnings, requests } from '#db/schema/requests.ts'
import { rowsOfPage } from '#lib/jobs/take-each.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import { regimeIds } from '#lib/regimes/vocabulary.ts'
import { awaitsOurAnswer } from './answer-to-come.ts'
import { nextState } from './lifecycle.ts'
import { openStates } from './vocabulary.ts'

const answerToCome = openStates.filter(awaitsOurAnswer)
const silenced = openStates.filter((state) => nextState(state, 'fall-silent', 'system').ok)
const silenceRefuses = regimeIds.filter((id) => regimes[id].silenceIsRefusal)

/** Open requests whose stored date is near or gone, and of which that was not noted; a page at a time, by id. */
export async function listDueSoon(today: string, until: string, after: string): Promise<{ id: string }[]> {
  const note = sql`case when ${requests.legalDue} < ${today}::date then 'breach'
    when ${requests.legalDue} <= ${today}::date + 2 then 'two-days' else 'seven-days' end`
  const noted = sql`exists (select 1 from ${clockWarnings} w
    where w.request_id = ${requests}.id and w.due_on = ${requests}.legal_due and w.kind = ${note})`
  return db()
    .select({ id: requests.id })
    .from(requests)
    .where(
      and(
        inArray(requests.state, answerToCome),
        lte(requests.legalDue, until),
        gt(requests.id, after),
        sql`not ${noted}`,
      ),
    )
    .orderBy(asc(requests.id))
    .limit(rowsOfPage)
}

/** Of the laws under which no answer is a refusal: what is past its date and undecided. */
export async function listSilent(today: string, after: string): Promise<{ id: string }[]> {
  return db()
    .select({ id: requests.id })
    .from(requests)
    .where(
      and(
        inArray(requests.regime, silenceRefuses),
        inArray(requests.state, silenced),
        sql`${requests.legalDue} < ${today}::date`,
        gt(requests.id, after),
      ),
    )
    .orderBy(asc(requests.id))
    .limit(rowsOfPage)
}

/** What was missed of a request, oldest first: for the pages of both sides, and never hidden. */
export async function listBreaches(request: { id: string }) {
  return db()
    .select({ kind: clockWarnings.kind, dueOn: clockWarnings.dueOn })
    .from(clockWarnings)
    .where(
      and(
        eq(clockWarnings.requestId, request.id),
        inArray(clockWarnings.kind, ['breach', 'late-refusal', 'appeal-breach']),
      ),
    )
    .orderBy(asc(clockWarnings.at))
}
