import { type SQL, sql } from 'drizzle-orm'
import { erasureSteps, erasures, holds } from '#db/schema/erasures.ts'
import { rowsOfLine } from './erasure-lines.ts'
import { type Erasure, holdingOf, isLarge, type Step } from './erasure-steps.ts'

/** Steps that do nothing but delete rows, and not too many: nearly all there are. */
export function goesAtOnce(step: Step): boolean {
  const holding = holdingOf(step)
  return step.action === 'delete' && !holding.beside && holding.turn !== 'last' && !isLarge(step)
}

function isLedger(step: Step): boolean {
  const { erase } = holdingOf(step)
  return erase.way === 'delete-rows' && erase.ledger === true
}

function deletion(step: Step, { id, subjectId }: Erasure, at: Date): SQL {
  const { name, table } = holdingOf(step)
  if (isLedger(step)) return sql`select erase_ledger_rows(${name}, ${subjectId}::uuid, ${id}::uuid) as count from step`
  const rows = rowsOfLine(holdingOf(step), subjectId, 'delete', at)
  return sql`delete from ${table} where exists (select 1 from step) and ${rows} returning 1 as count`
}

/**
 * A step as one statement, which is one transaction: its rows and its mark, or neither. It takes nothing once somebody has taken it, and nothing
 * while a hold stands: placing one changes the erasure's own row, which is locked here, so that the two never pass each other. Where it touches
 * no row, `takeOwnStep` looks why.
 */
export function atOnce(erasure: Erasure, step: Step, at: Date): SQL {
  return sql`
    with step as (
      select s.id from ${erasureSteps} s join ${erasures} e on e.id = s.erasure_id
      where s.id = ${step.id}::uuid and s.done_at is null and e.finished_at is null and e.stopped_at is null
        and not exists (select 1 from ${holds} h where h.subject_id = e.subject_id and h.lifted_at is null)
      for update),
    gone as (${deletion(step, erasure, at)})
    update ${erasureSteps} set affected = coalesce(affected, 0) + (select coalesce(sum(count), 0) from gone),
      done_at = ${at.toISOString()}::timestamptz, failed_at = null, failure = null
    where id in (select id from step) returning id`
}
