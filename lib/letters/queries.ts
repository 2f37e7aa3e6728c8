import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { db } from '#db/client.ts'
import { packages } from '#db/schema/copies.ts'
import { dispatches } from '#db/schema/dispatches.ts'
import { outbox } from '#db/schema/records.ts'
import { requests } from '#db/schema/requests.ts'
import type { Staff, Subject } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import { isNewestDispatch } from './left-queries.ts'
import { copyHasLeft, copyIsBack, endedStates, mayLeave } from './printed-copies.ts'
import { cameBack, waitsForAnotherWay, waitsForPrint } from './standing.ts'

const most = 200
const toPrint = and(eq(requests.state, 'ready'), isNull(packages.endedAt), sql`not ${copyHasLeft}`)
const toSendBack = and(inArray(requests.state, [...endedStates]), copyIsBack)

/** Letters to print, oldest first. Nothing in the list says who somebody is. */
export async function listLettersToPrint(_staff: Staff<'letters:dispatch'>) {
  return db()
    .select({
      id: outbox.id,
      reference: outbox.reference,
      subjectLine: outbox.subjectLine,
      since: outbox.createdAt,
      due: requests.legalDue,
    })
    .from(outbox)
    .leftJoin(requests, eq(requests.reference, outbox.reference))
    .where(and(waitsForPrint, isNotNull(outbox.message)))
    .orderBy(asc(outbox.createdAt), asc(outbox.id))
    .limit(most)
}

/** Finished copies whose request is answered on paper, and that nobody has brought away, or that came back: `back`, the paper itself lies with us. */
export async function listCopiesToPrint(_staff: Staff<'letters:dispatch'>) {
  return db()
    .select({
      reference: requests.reference,
      since: packages.madeAt,
      due: requests.legalDue,
      back: sql<boolean>`${requests.state} <> 'ready'`,
    })
    .from(requests)
    .innerJoin(packages, eq(packages.requestId, requests.id))
    .where(and(eq(requests.answerBy, 'post'), mayLeave, or(toPrint, toSendBack)))
    .orderBy(asc(packages.madeAt))
    .limit(most)
}

/** Until when somebody must have read it: of an answer the end of recourse, else the day on which the answer is due. */
const readBy = sql`coalesce(${requests.recourseEndsAt}, ${requests.legalDue}::timestamptz)`

/** Notices that came back, the one whose last day comes first on top. */
export async function listBounced(_staff: Staff<'letters:dispatch'>) {
  return db()
    .select({
      id: outbox.id,
      reference: outbox.reference,
      subjectLine: outbox.subjectLine,
      bouncedAt: outbox.bouncedAt,
      code: outbox.bounceCode,
      state: requests.state,
      due: requests.legalDue,
      recourseEndsAt: requests.recourseEndsAt,
    })
    .from(outbox)
    .leftJoin(requests, eq(requests.reference, outbox.reference))
    .where(waitsForAnotherWay)
    .orderBy(sql`${readBy} asc nulls last`, asc(outbox.bouncedAt))
    .limit(most)
}

export async function countLetters(staff: Staff<'letters:dispatch'>) {
  const [letters, copies, bounced] = await Promise.all([
    db().$count(outbox, and(waitsForPrint, isNotNull(outbox.message))),
    listCopiesToPrint(staff),
    db().$count(outbox, waitsForAnotherWay),
  ])
  return { toPrint: letters + copies.length, bounced }
}

const shownLetter = {
  id: outbox.id,
  reference: outbox.reference,
  subjectLine: outbox.subjectLine,
  kind: outbox.kind,
  channel: outbox.channel,
  createdAt: outbox.createdAt,
  deliveredAt: outbox.deliveredAt,
  delayedAt: outbox.delayedAt,
  bouncedAt: outbox.bouncedAt,
  clearedAt: outbox.bounceClearedAt,
  way: dispatches.way,
  on: dispatches.on,
}

/** What was written to the person, newest first, with how it went. */
export async function listLettersOf(subject: Subject) {
  return db()
    .select(shownLetter)
    .from(outbox)
    .leftJoin(dispatches, and(eq(dispatches.outboxId, outbox.id), isNewestDispatch))
    .where(eq(outbox.subjectId, subject.subjectId))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(most)
}

/** The letters about one request, for staff who have opened it; those to the team itself are not among them. */
export async function listLettersAbout(_staff: Staff<Permission>, request: { reference: string; subjectId: string }) {
  return db()
    .select(shownLetter)
    .from(outbox)
    .leftJoin(dispatches, and(eq(dispatches.outboxId, outbox.id), isNewestDispatch))
    .where(and(eq(outbox.reference, request.reference), eq(outbox.subjectId, request.subjectId)))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(most)
}

/** The newest letter that could not be delivered and has not reached the person since. */
export async function findCameBackOf(subject: Subject) {
  const [letter] = await db()
    .select({
      subjectLine: outbox.subjectLine,
      channel: outbox.channel,
      bouncedAt: outbox.bouncedAt,
      reference: outbox.reference,
    })
    .from(outbox)
    .where(and(eq(outbox.subjectId, subject.subjectId), cameBack))
    .orderBy(desc(outbox.bouncedAt))
    .limit(1)
  return letter ?? null
}
