import { type SQL, sql } from 'drizzle-orm'
import { erasureSteps, erasures, holds } from '#db/schema/erasures.ts'
import { blanks } from './erase-holding.ts'
import { rowsOfLine } from './erasure-lines.ts'
import { type Erasure, hasEffect, holdingOf, isLarge, type Step } from './erasure-steps.ts'

/** Steps that change rows of one table and nothing beside, and not too many: nearly all there are. */
export function goesAtOnce(step: Step): boolean {
  const holding = holdingOf(step)
  const alone = !holding.beside && !holding.forget && (holding.turn ?? 'first') === 'first'
  return hasEffect(step) && alone && !isLarge(step)
}

function isLedger(step: Step): boolean {
  const { erase } = holdingOf(step)
  return erase.way === 'delete-rows' && erase.ledger === true
}

function effect(step: Step, { id, subjectId }: Erasure, at: Date): SQL {
  const holding = holdingOf(step)
  const { name, table } = holding
  if (isLedger(step)) return sql`select erase_ledger_rows(${name}, ${subjectId}::uuid, ${id}::uuid) as count from step`
  const rows = sql`exists (select 1 from step) and ${rowsOfLine(holding, subjectId, step.action, at)} returning 1 as count`
  return step.action === 'delete'
    ? sql`delete from ${table} where ${rows}`
    : sql`update ${table} set ${sql.join(blanks(holding, at), sql`, `)} where ${rows}`
}

/**
 * A step as one statement, which is one transaction: its rows and its mark, or neither. It takes nothing once somebody has taken it, and nothing
 * while a hold stands: placing one changes the erasure's own row, which is locked here before anything else, so that the two never pass each other. Where it touches
 * no row, `takeOwnStep` looks why.
 */
export function atOnce(erasure: Erasure, step: Step, at: Date): SQL {
  return sql`
    with erasure as materialized (
      select e.id from ${erasures} e
      where e.id = ${erasure.id}::uuid and e.finished_at is null and e.stopped_at is null
        and not exists (select 1 from ${holds} h where h.subject_id = e.subject_id and h.lifted_at is null)
      for update skip locked),
    step as materialized (
      select id from ${erasureSteps}
      where id = ${step.id}::uuid and done_at is null and erasure_id = (select id from erasure) for update skip locked),
    gone as (${effect(step, erasure, at)})
    update ${erasureSteps} set affected = coalesce(affected, 0) + (select coalesce(sum(count), 0) from gone),
      done_at = ${at.toISOString()}::timestamptz, failed_at = null, failure = null
    where id in (select id from step) returning id`
}
