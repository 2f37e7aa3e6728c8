import { and, eq, isNull } from 'drizzle-orm'
import { db, type Reader } from '#db/client.ts'
import { erasureSteps, erasures, holds } from '#db/schema/erasures.ts'
import type { Staff, Subject, System } from '#lib/auth/actor.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { erasureLines, type Left } from './erasure-lines.ts'
import { type LawfulKeep, lawfulKeeps } from './lawful-keeps.ts'
import { leftOf } from './plan-erasure.ts'
import { linesOfSteps, type ReceiptLine, type ReceiptTotals, totalsOf } from './receipt.ts'

export type StandingHold = { law: string; reviewOn: string }
export type ErasurePreview = { lines: ReceiptLine[]; totals: ReceiptTotals; keeps: LawfulKeep[]; holds: StandingHold[] }

type MayLook = Staff<'requests:read'> | Staff<'requests:decide'> | Staff<'requests:approve'> | System

async function standingHolds(reader: Reader, subjectId: string): Promise<StandingHold[]> {
  return reader
    .select({ law: holds.law, reviewOn: holds.reviewOn })
    .from(holds)
    .where(and(eq(holds.subjectId, subjectId), isNull(holds.liftedAt)))
    .orderBy(holds.reviewOn)
}

async function preview(subjectId: string, left: Left, at: Date): Promise<ErasurePreview> {
  const standing = await standingHolds(db(), subjectId)
  // While a hold stands nothing goes, whatever else is said of it.
  const stays: Left = standing.length > 0 ? new Map(categories.map((each) => [each, 'legal-hold'])) : leftOf(left)
  const steps = await erasureLines(db(), subjectId, stays, at)
  const lines = linesOfSteps(steps.map(({ planned, ...step }) => ({ ...step, count: planned })))
  return { lines, totals: totalsOf(lines), keeps: lawfulKeeps(steps), holds: standing }
}

/** What a deletion of everything would do today, in numbers: before the person sends it. */
export function previewErasure(subject: Subject, at: Date): Promise<ErasurePreview> {
  return preview(subject.subjectId, new Map(), at)
}

/** The same for whoever has to decide about it, with what of it is declined. */
export function previewErasureOf(
  _staff: MayLook,
  request: { subjectId: string },
  at: Date,
  left: Left = new Map(),
): Promise<ErasurePreview> {
  return preview(request.subjectId, left, at)
}

/** The plan as it was approved, with how far it has come; null before the approval. Takes a request that a query with the permission has found. */
export async function findPlan(request: { id: string }) {
  const [erasure] = await db().select().from(erasures).where(eq(erasures.requestId, request.id))
  if (!erasure) return null
  const steps = await db()
    .select()
    .from(erasureSteps)
    .where(eq(erasureSteps.erasureId, erasure.id))
    .orderBy(erasureSteps.position)
  const lines = linesOfSteps(steps.map(({ planned, ...step }) => ({ ...step, count: planned })))
  const { plannedAt, startedAt, finishedAt, stoppedAt } = erasure
  return { plannedAt, startedAt, finishedAt, stoppedAt, lines, totals: totalsOf(lines), steps }
}
export type ErasurePlan = NonNullable<Awaited<ReturnType<typeof findPlan>>>
