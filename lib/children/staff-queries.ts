import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { childReports } from '#db/schema/children.ts'
import { accounts } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import type { Staff } from '#lib/auth/actor.ts'
import { listUnsettled, waitForSecond } from '#lib/requests/pending.ts'
import { openStates } from '#lib/requests/vocabulary.ts'
import { keptStates } from './kept.ts'

const mostShown = 200

/** About an account that was looked at before and kept. */
const isAgain = sql<boolean>`${childReports.keptIn} is not null`

/** Open reports first, the oldest first, each with its request once the account is found. Nothing of the child is in it. */
export async function listReports(_staff: Staff<'requests:read'>) {
  return db()
    .select({
      reference: childReports.reference,
      role: childReports.role,
      receivedAt: childReports.receivedAt,
      closedAt: childReports.closedAt,
      outcome: childReports.outcome,
      request: requests.reference,
      state: requests.state,
      again: isAgain,
    })
    .from(childReports)
    .leftJoin(requests, eq(requests.id, childReports.requestId))
    .orderBy(sql`${childReports.closedAt} desc nulls first`, asc(childReports.receivedAt), asc(childReports.id))
    .limit(mostShown)
}

/** What comes before the queue: reports that look for their account, and deletions that concern a child. */
export async function listUrgent(_staff: Staff<'requests:read'>) {
  const waits = and(isNull(childReports.closedAt), or(isNull(requests.id), inArray(requests.state, [...openStates])))
  return db()
    .select({
      reference: childReports.reference,
      request: requests.reference,
      state: requests.state,
      receivedAt: childReports.receivedAt,
      targetDue: requests.targetDue,
      again: isAgain,
    })
    .from(childReports)
    .leftJoin(requests, eq(requests.id, childReports.requestId))
    .where(waits)
    .orderBy(asc(childReports.receivedAt), asc(childReports.id))
    .limit(mostShown)
}

/** The reports behind a request, newest first. */
export async function listReportsOn(_staff: Staff<'requests:read'>, request: { id: string }) {
  return db()
    .select({
      reference: childReports.reference,
      role: childReports.role,
      foundBy: childReports.foundBy,
      receivedAt: childReports.receivedAt,
    })
    .from(childReports)
    .where(eq(childReports.requestId, request.id))
    .orderBy(desc(childReports.receivedAt))
}

/** Where this account was reported before and kept, newest first: for those who decide now. */
export async function listKeptBefore(_staff: Staff<'requests:read'>, request: { id: string; subjectId: string }) {
  const same = and(eq(requests.subjectId, request.subjectId), eq(requests.concernsChild, true))
  return db()
    .select({ reference: requests.reference, decidedAt: requests.decidedAt })
    .from(requests)
    .where(and(same, ne(requests.id, request.id), inArray(requests.state, [...keptStates])))
    .orderBy(desc(requests.receivedAt))
}

/** Whether a first person has proposed to keep the account: nothing of the deletion is granted, and it waits for the second. */
export async function isKeptByFirst(_staff: Staff<'requests:read'>, request: { id: string }): Promise<boolean> {
  const pending = await listUnsettled(db(), request.id)
  return waitForSecond(pending) && pending.every(({ outcome }) => outcome === 'declined')
}

const most = 20

/** Accounts that bear exactly this name, whatever its capitals. Only for a report that was opened with a trace. */
export async function findNamed(reader: Reader, named: string) {
  return reader
    .select({ id: accounts.subjectId, name: accounts.name, region: accounts.region, createdAt: accounts.createdAt })
    .from(accounts)
    .where(sql`lower(${accounts.name}) = lower(${named.trim()})`)
    .orderBy(asc(accounts.createdAt))
    .limit(most)
}
