import { and, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { holds } from '#db/schema/erasures.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate, startOfDay } from '#lib/calendar/civil-date.ts'
import type { Holding } from '#lib/data-map/holding.ts'
import { firstDayKept, hasEnded } from '#lib/data-map/term.ts'
import { takeEach } from '#lib/jobs/take-each.ts'
import { operator } from '#lib/operator.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import { register } from '#lib/register.ts'

const batch = 5000
const { timeZone } = operator

/** Of a ledger the application can remove nothing: the owner's function does it, by the same term and the same holds. */
async function endRows(tx: Transaction, holding: Holding, ended: SQL, at: Date): Promise<number> {
  const { table, key, keep, erase, name } = holding
  if (erase.way === 'delete-rows' && erase.ledger) {
    const first = firstDayKept(keep, civilDate(at, timeZone))
    const [gone] = await tx.execute<{ count: string }>(
      sql`select end_ledger_rows(${name}, ${first && startOfDay(first, timeZone).toISOString()}::timestamptz, ${batch}) as count`,
    )
    return Number(gone?.count ?? 0)
  }
  const rows = await tx.execute(
    sql`delete from ${table} where ${key} in (select ${key} from ${table} where ${ended} limit ${batch}) returning 1`,
  )
  return rows.length
}

const keepsOnRefusal = Object.values(regimes).flatMap((regime) =>
  'keepOnRefusal' in regime && regime.keepOnRefusal ? [regime.id] : [],
)

/** People of whom nothing ends: a legal hold; and where the law says so (PIPEDA 8(8), P-39.1 s. 36) a refused request while recourse is open. */
function heldPeople(at: Date): SQL {
  const ids = sql.join(
    keepsOnRefusal.map((id) => sql`${id}`),
    sql`, `,
  )
  const open = sql`(${requests.state} = 'appealed' or ${requests.recourseEndsAt} >= ${at.toISOString()}::timestamptz)`
  return sql`select ${holds.subjectId} from ${holds} where ${holds.liftedAt} is null union all
    select ${requests.subjectId} from ${requests} where ${requests.regime} in (${ids})
    and ${requests.state} in ('declined', 'partly-done', 'deemed-refused', 'appealed', 'upheld') and ${open}`
}

/** The rows whose term has ended, where the data map says by which date that is known. */
function endedRows({ keep, person }: Holding, at: Date): SQL | undefined {
  const ended = hasEnded(keep, at, timeZone)
  if (!ended || keep.kind === 'until') return ended
  return and(ended, sql`(${person.among(heldPeople(at))}) is not true`)
}

/** Deletes what has reached the end of its term (promise P15), a batch at a time; a legal hold keeps a person's records. Answers how many went. */
export async function purgeEnded(at: Date, by: System): Promise<number> {
  let gone = 0
  await takeEach('ended-terms', register, async (holding) => {
    const ended = endedRows(holding, at)
    if (!ended) return
    gone += await transaction(async (tx) => {
      const rows = await endRows(tx, holding, ended, at)
      const detail = { holding: holding.name, rows }
      if (rows > 0) await recordAudit(tx, { action: 'retention.ended', by, detail, at })
      return rows
    })
  })
  return gone
}
