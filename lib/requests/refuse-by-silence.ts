import type { Transaction } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { inPages, takeEach } from '#lib/jobs/take-each.ts'
import { operator } from '#lib/operator.ts'
import { advance, lockRequest, type RequestRow } from './advance.ts'
import { deemedRefusedLetter } from './deemed-refusal-letter.ts'
import { listSilent } from './due-queries.ts'
import { holdForRecourse } from './hold-for-recourse.ts'
import { nextState } from './lifecycle.ts'
import { noteDueDate } from './note-due-date.ts'
import { listUnsettled } from './pending.ts'
import { reckonRequest, regimeOf } from './reckoning.ts'
import { wasTakenBy } from './settling-time.ts'
import { listClockEntries } from './story-queries.ts'
import { tellPerson } from './tell-person.ts'

/**
 * Whether the date that has passed is the law's. PIPEDA 8(5) and P-39.1 s. 32 speak of the time for an answer to the request: where one was given in
 * that time and an appeal set it aside, what runs is our own period, and missing it is our breach but no refusal. Where the law's date still lay
 * ahead and is the later one, the answer that met it is gone, and silence past it is a refusal as before.
 */
async function runsByLaw(tx: Transaction, request: RequestRow, at: Date): Promise<boolean> {
  const today = civilDate(at, operator.timeZone)
  return !reckonRequest(request, await listClockEntries(request, tx), today).ownPeriod
}

async function refuse(tx: Transaction, requestId: string, by: System, at: Date): Promise<void> {
  const request = await lockRequest(tx, requestId)
  if (!request || !nextState(request.state, 'fall-silent', 'system').ok) return
  if (wasTakenBy(await listUnsettled(tx, requestId), request.legalDue)) return
  const regime = regimeOf(request)
  if (!regime.silenceIsRefusal || !(await runsByLaw(tx, request, at))) return
  if (!(await noteDueDate(tx, request, by, at))) return
  const step = { event: 'fall-silent', word: 'deemed-refused' } as const
  const moved = await advance(tx, { ...step, requestId, by, at })
  if (!moved.ok) return
  await holdForRecourse(tx, { request: moved.value, by, at })
  const { region, legalDue } = request
  const letter = deemedRefusedLetter
  await tellPerson(tx, {
    request,
    event: `deemed-refused:${legalDue}`,
    letter: (to) => letter({ ...to, regime, region, legalDue }),
    at,
  })
}

/**
 * PIPEDA 8(5), Quebec P-39.1 s. 32: no answer by the last day is a refusal, with everything that follows from one. A decision that was taken by the
 * end of that day and can still be recalled is no silence: it settles, late by minutes where it tips over midnight, and that is recorded. Recalled,
 * it is none any more, and the next run finds the silence. Safe to run twice at once.
 */
export async function refuseBySilence(at: Date, by: System): Promise<void> {
  const today = isoDay(civilDate(at, operator.timeZone))
  const silent = inPages((after) => listSilent(today, after))
  await takeEach('silence', silent, ({ id }) => transaction((tx) => refuse(tx, id, by, at)))
}
