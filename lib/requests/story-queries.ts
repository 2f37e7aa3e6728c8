import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { copyParts, copyPreparations, packageReadings, packages } from '#db/schema/copies.ts'
import { erasureSteps, erasures } from '#db/schema/erasures.ts'
import { clockEntries, corrections, decisions, timelineEntries } from '#db/schema/requests.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { type LawfulKeep, lawfulKeeps } from '#lib/fulfilment/lawful-keeps.ts'
import { unseal, unsealMaybe } from '#lib/sealing/seal.ts'
import { shownValue } from './correction-values.ts'
import { leftOutWords } from './left-out-words.ts'
import { type TimelineWord, timelineWords } from './timeline-vocabulary.ts'
import type { RequestKind } from './vocabulary.ts'

// Each of these takes a request that a query with the permission in its signature has found.
type Found = { id: string }

export async function listClockEntries(request: Found, reader: Reader = db()) {
  return reader
    .select({ kind: clockEntries.kind, on: clockEntries.on, reason: clockEntries.reason })
    .from(clockEntries)
    .where(eq(clockEntries.requestId, request.id))
    .orderBy(asc(clockEntries.at), asc(clockEntries.on))
}

const lifeOrder = (word: TimelineWord) => timelineWords.indexOf(word)

/** Newest first; what one deed wrote in the same moment stands in the order of a request's life. */
export async function listTimeline(request: Found) {
  const entries = await db()
    .select({
      id: timelineEntries.id,
      word: timelineEntries.word,
      actor: timelineEntries.actor,
      detail: timelineEntries.detail,
      at: timelineEntries.at,
    })
    .from(timelineEntries)
    .where(eq(timelineEntries.requestId, request.id))
    .orderBy(desc(timelineEntries.at))
  return entries.sort(
    (one, other) => other.at.getTime() - one.at.getTime() || lifeOrder(other.word) - lifeOrder(one.word),
  )
}
export type ShownEntry = Awaited<ReturnType<typeof listTimeline>>[number]

/** What a law keeps of a deletion that was granted, as its plan says. */
async function listKeeps(request: Found): Promise<LawfulKeep[]> {
  const steps = await db()
    .select({
      category: erasureSteps.category,
      action: erasureSteps.action,
      because: erasureSteps.because,
      keptUntil: erasureSteps.keptUntil,
      planned: sql<number>`coalesce(${erasureSteps.affected}, ${erasureSteps.planned})`,
    })
    .from(erasureSteps)
    .innerJoin(erasures, eq(erasures.id, erasureSteps.erasureId))
    .where(eq(erasures.requestId, request.id))
  return lawfulKeeps(steps)
}

/** What was decided and not set aside, category by category; a person sees of it what has settled. */
export async function listDecisions(request: Found & { kind: RequestKind }) {
  const rows = await db()
    .select({
      id: decisions.id,
      category: decisions.category,
      outcome: decisions.outcome,
      reason: decisions.reason,
      ground: decisions.ground,
      explanation: decisions.explanation,
      decidedAt: decisions.decidedAt,
      approvedAt: decisions.approvedAt,
      settledAt: decisions.settledAt,
      leftOut: decisions.leftOut,
    })
    .from(decisions)
    .where(and(eq(decisions.requestId, request.id), isNull(decisions.setAsideAt)))
  const keeps = await listKeeps(request)
  const order: readonly string[] = categories
  rows.sort((one, other) => order.indexOf(one.category) - order.indexOf(other.category))
  return rows.map(({ id, leftOut, ...row }) => ({
    ...row,
    leftOut: leftOutWords(request.kind, leftOut),
    keeps: keeps.filter(({ category }) => category === row.category),
    explanation: unsealMaybe({ table: 'decisions', column: 'explanation', row: id }, row.explanation),
  }))
}
export type ShownDecision = Awaited<ReturnType<typeof listDecisions>>[number]

/** The finished copy, and each time it was read or downloaded. */
export async function findPackage(request: Found) {
  const [made] = await db()
    .select({
      id: packages.id,
      bytes: packages.bytes,
      sha256: packages.sha256,
      madeAt: packages.madeAt,
      readyUntil: packages.readyUntil,
      endedAt: packages.endedAt,
    })
    .from(packages)
    .where(eq(packages.requestId, request.id))
  if (!made) return null
  const readings = await db()
    .select({ how: packageReadings.how, at: packageReadings.at })
    .from(packageReadings)
    .where(eq(packageReadings.packageId, made.id))
    .orderBy(desc(packageReadings.at))
  return { ...made, readings }
}

/** How far a copy under way has come, category by category; null when none is. `fault` is for staff. */
export async function findPreparation(request: Found) {
  const parts = await db()
    .select({
      category: copyParts.category,
      state: copyParts.state,
      attempts: copyParts.attempts,
      records: copyParts.records,
      fault: copyParts.fault,
      nextTryAt: copyParts.nextTryAt,
    })
    .from(copyParts)
    .innerJoin(copyPreparations, eq(copyPreparations.id, copyParts.preparationId))
    .where(and(eq(copyPreparations.requestId, request.id), isNull(copyPreparations.finishedAt)))
  const order: readonly string[] = categories
  return parts.length === 0
    ? null
    : parts.sort((one, other) => order.indexOf(one.category) - order.indexOf(other.category))
}
export type ShownPart = NonNullable<Awaited<ReturnType<typeof findPreparation>>>[number]

export async function findCorrection(request: Found) {
  const [row] = await db().select().from(corrections).where(eq(corrections.requestId, request.id))
  if (!row) return null
  const open = (column: 'before' | 'after') =>
    shownValue(row.field, unseal({ table: 'corrections', column, row: row.id }, row[column]))
  return { field: row.field, before: open('before'), after: open('after'), appliedAt: row.appliedAt }
}

export async function findErasure(request: Found) {
  const [row] = await db()
    .select({
      plannedAt: erasures.plannedAt,
      finishedAt: erasures.finishedAt,
      receipt: erasures.receipt,
      receiptSha256: erasures.receiptSha256,
    })
    .from(erasures)
    .where(eq(erasures.requestId, request.id))
  return row ?? null
}
