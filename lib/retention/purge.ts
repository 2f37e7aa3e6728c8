import { and, type SQL, sql } from 'drizzle-orm'
import { holds } from '#db/schema/erasures.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { System } from '#lib/auth/actor.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { hasEnded } from '#lib/data-map/term.ts'
import { operator } from '#lib/operator.ts'
import { register } from '#lib/register.ts'

const batch = 5000

/** The rows whose term has ended, where the data map says by which date that is known. */
function endedRows({ keep, person }: Holding, at: Date): SQL | undefined {
  const ended = hasEnded(keep, at, operator.timeZone)
  if (!ended || keep.kind === 'until') return ended
  const held = person.among(sql`select ${holds.subjectId} from ${holds} where ${holds.liftedAt} is null`)
  return and(ended, sql`(${held}) is not true`)
}

/** Deletes what has reached the end of its term (promise P15), a batch at a time; a legal hold keeps a person's records. Answers how many went. */
export async function purgeEnded(at: Date, by: System): Promise<number> {
  let gone = 0
  for (const holding of register) {
    const ended = endedRows(holding, at)
    if (!ended) continue
    const { table, key } = holding
    gone += await transaction(async (tx) => {
      const rows = await tx.execute(
        sql`delete from ${table} where ${key} in (select ${key} from ${table} where ${ended} limit ${batch}) returning 1`,
      )
      const detail = { holding: holding.name, rows: rows.length }
      if (rows.length > 0) await recordAudit(tx, { action: 'retention.ended', by, detail, at })
      return rows.length
    })
  }
  return gone
}
