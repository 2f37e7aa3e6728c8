import { and, asc, eq, gt, inArray, isNull } from 'drizzle-orm'
import { db, type Transaction } from '#db/client.ts'
import { childReports } from '#db/schema/children.ts'
import { subjects } from '#db/schema/people.ts'
import { requests, timelineEntries } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { whyNotImpartial } from '#lib/appeals/impartial.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff, System } from '#lib/auth/actor.ts'
import { inPages, rowsOfPage, takeEach } from '#lib/jobs/take-each.ts'
import { done, type Outcome, refused } from '#lib/outcome.ts'
import { lockRequest, type RequestRow } from '#lib/requests/advance.ts'
import { isEnd } from '#lib/requests/lifecycle.ts'
import { tellPerson } from '#lib/requests/tell-person.ts'
import { endStates } from '#lib/requests/vocabulary.ts'
import { liftRestriction } from '#lib/restrictions/lift-restriction.ts'
import { lockWaiting } from './kept.ts'
import { accountKeptLetter, reportClosedLetter } from './letters.ts'
import { lockReport } from './lock-report.ts'
import { tellReporter } from './tell-reporter.ts'
import type { ChildReportOutcome } from './vocabulary.ts'

export type CloseRefusal = 'not-found' | 'closed' | 'took-part' | 'own-data'

type Closing = {
  report: typeof childReports.$inferSelect
  outcome: ChildReportOutcome
  by: Staff<'requests:decide'> | System
  at: Date
}

/** What finds an account goes; that there was a report stays as a record, until its term. */
async function close(tx: Transaction, { report, outcome, by, at }: Closing): Promise<void> {
  const closedBy = by.kind === 'staff' ? by.staffId : null
  const changes = { named: null, outcome, closedAt: at, closedBy }
  await tx.update(childReports).set(changes).where(eq(childReports.id, report.id))
  const { reference, reporterId: about } = report
  await recordAudit(tx, { action: 'child-report.closed', by, about, reference, detail: { outcome }, at })
  const letter = (to: { firstName: string; reference: string }) => reportClosedLetter({ ...to, outcome })
  await tellReporter(tx, { report, event: 'closed', letter, at })
}

type Settling = { by: Staff<'requests:decide'>; at: Date }

/** The account was looked at before and kept, and the report says nothing new: that is for other eyes than before, and answers all who wait for it. */
async function closeKept(tx: Transaction, { id, keptIn }: { id: string; keptIn: string }, { by, at }: Settling) {
  const { kept, reports } = await lockWaiting(tx, keptIn)
  if (!reports.some((report) => report.id === id)) return refused('closed')
  const why = await whyNotImpartial(tx, by, kept)
  if (why) return refused(why)
  for (const report of reports) await close(tx, { report, outcome: 'could-not', by, at })
  return done(null)
}

/** Staff found no account, or none that they can be sure of; or one that was kept, and nothing new. */
export async function closeReport(of: {
  by: Staff<'requests:decide'>
  reference: string
  at: Date
}): Promise<Outcome<null, CloseRefusal>> {
  const { by, reference, at } = of
  return transaction(async (tx) => {
    const [found] = await tx.select().from(childReports).where(eq(childReports.reference, reference))
    if (found?.keptIn) return closeKept(tx, { id: found.id, keptIn: found.keptIn }, { by, at })
    const report = await lockReport(tx, reference)
    if (!report) return refused('not-found')
    if (report.closedAt || report.requestId) return refused('closed')
    await close(tx, { report, outcome: 'could-not', by, at })
    return done(null)
  })
}

/** Whether what was held is gone: by this request, or with the account in another way. */
async function isErased(tx: Transaction, { state, subjectId }: RequestRow): Promise<boolean> {
  const [subject] = await tx.select({ erasedAt: subjects.erasedAt }).from(subjects).where(eq(subjects.id, subjectId))
  return state === 'done' || state === 'partly-done' || subject?.erasedAt !== null
}

/** Where nothing is left to restrict, or nothing was found to be a child's, the restriction ends; the person hears of the second. */
async function liftAfter(
  tx: Transaction,
  request: RequestRow,
  { erased, by, at }: { erased: boolean; by: System; at: Date },
) {
  if (request.state === 'partly-done') return
  if (!(await liftRestriction(tx, { request, by, at })) || erased) return
  const line = { requestId: request.id, word: 'restriction-lifted', actor: 'system', detail: {} } as const
  await tx.insert(timelineEntries).values({ ...line, at })
  await tellPerson(tx, { request, event: 'restriction-lifted', letter: accountKeptLetter, at })
}

async function closeEnded(tx: Transaction, requestId: string, by: System, at: Date): Promise<void> {
  const request = await lockRequest(tx, requestId)
  if (!request || !isEnd(request.state)) return
  const open = and(eq(childReports.requestId, requestId), isNull(childReports.closedAt))
  const reports = await tx.select().from(childReports).where(open).for('update')
  if (reports.length === 0) return
  const erased = await isErased(tx, request)
  for (const report of reports) await close(tx, { report, outcome: erased ? 'done' : 'could-not', by, at })
  await liftAfter(tx, request, { erased, by, at })
}

function listAnswered(after: string): Promise<{ id: string }[]> {
  return db()
    .selectDistinct({ id: requests.id })
    .from(childReports)
    .innerJoin(requests, eq(requests.id, childReports.requestId))
    .where(and(isNull(childReports.closedAt), inArray(requests.state, [...endStates]), gt(requests.id, after)))
    .orderBy(asc(requests.id))
    .limit(rowsOfPage)
}

/** Reports whose request has ended, however it ended, are answered. A sweep: safe to run twice at once. */
export async function closeAnsweredReports(by: System, at: Date): Promise<void> {
  await takeEach('child-reports', inPages(listAnswered), ({ id }) => transaction((tx) => closeEnded(tx, id, by, at)))
}
