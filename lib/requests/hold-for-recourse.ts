import { and, eq, isNull } from 'drizzle-orm'
import type { Transaction } from '#db/client.ts'
import { holds } from '#db/schema/erasures.ts'
import { recordAudit } from '#lib/audit/record.ts'
import type { Staff, System } from '#lib/auth/actor.ts'
import type { Permission } from '#lib/auth/vocabulary.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { addPeriod } from '#lib/regimes/periods.ts'
import { days, type Regime } from '#lib/regimes/regime.ts'
import type { RequestRow } from './advance.ts'
import { holdPerson } from './place-hold.ts'
import { regimeOf } from './reckoning.ts'

type Refused = { request: RequestRow; by: System | Staff<Permission>; at: Date }

const law = ({ law: title }: Regime) => `${title}: what was refused is kept until the person has had their recourse`

/**
 * Where the law keeps what a refused request for a copy was about until recourse ends (PIPEDA 8(8), Quebec P-39.1 s. 36): a hold that nobody has to
 * think of. It is looked at again when the time to complain is over, and ended by a person. Other laws and other requests: nothing happens.
 */
export async function holdForRecourse(tx: Transaction, { request, by, at }: Refused): Promise<boolean> {
  const regime = regimeOf(request)
  if (!regime.keepOnRefusal || request.kind !== 'copy') return false
  const { subjectId, reference } = request
  const reason = `Our refusal of ${reference}`
  const standing = and(eq(holds.subjectId, subjectId), eq(holds.reason, reason), isNull(holds.liftedAt))
  const [held] = await tx.select({ id: holds.id }).from(holds).where(standing)
  if (held) return false
  const today = civilDate(at, operator.timeZone)
  const reviewOn = isoDay(addPeriod(today, regime.recourse ?? days(30), () => false))
  await holdPerson(tx, { subjectId, reason, law: law(regime), placedBy: null, reviewOn, by, at })
  await recordAudit(tx, { action: 'hold.placed-by-law', by, about: subjectId, reference, detail: { reviewOn }, at })
  return true
}
