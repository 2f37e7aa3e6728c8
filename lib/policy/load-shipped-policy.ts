import type { Transaction } from '#db/client.ts'
import type { System } from '#lib/auth/actor.ts'
import { civilDate, isoDay } from '#lib/calendar/civil-date.ts'
import { operator } from '#lib/operator.ts'
import { importVersion } from './import-version.ts'
import { operatorFacts } from './operator-facts.ts'
import { publishVersion } from './publish-version.ts'
import { listVersions } from './queries.ts'

type Shipped = { bytes: Uint8Array; by: System; at: Date; tx?: Transaction }

/** Publishes the policy that ships (`content/policy.md`) with the company's facts, where none has been published yet; answers whether it did. */
export async function loadShippedPolicy({ bytes, by, at, tx }: Shipped): Promise<boolean> {
  if ((await listVersions('privacy-policy', at, tx)).length > 0) return false
  const draft = await importVersion({ fileName: 'policy.md', bytes, facts: operatorFacts(), by, at, tx })
  if (!draft.ok) throw new Error(`content/policy.md cannot be imported: ${draft.refusal}`)
  const { id, summary } = draft.value
  const effectiveOn = isoDay(civilDate(at, operator.timeZone))
  const published = await publishVersion({
    id,
    effectiveOn,
    summaryOfChanges: summary,
    changeKind: 'substance',
    by,
    at,
    tx,
  })
  if (!published.ok)
    throw new Error(`content/policy.md cannot be published: ${published.refusal} ${published.names ?? ''}`)
  return true
}
