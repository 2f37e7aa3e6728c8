import { readFileSync } from 'node:fs'
import path from 'node:path'
import { systemOf } from '#lib/auth/gate.ts'
import { now } from '#lib/calendar/now.ts'
import { loadDemonstration } from '#lib/demonstration/load-demonstration.ts'
import { settleBirth } from '#lib/demonstration/settle-birth.ts'
import { env } from '#lib/env.ts'
import { loadShippedPolicy } from '#lib/policy/load-shipped-policy.ts'
import { withDatabase } from '#scripts/database/with-database.ts'
import { Refusal } from '#scripts/failure.ts'

await withDatabase(async () => {
  if (!env().DEMONSTRATION) throw new Refusal('The made-up people exist only in demonstration mode (DEMONSTRATION=1).')
  const at = await now()
  await settleBirth(at)
  const by = systemOf('seed')
  const loaded = await loadDemonstration({ by, at })
  await loadShippedPolicy({ bytes: readFileSync(path.join(import.meta.dirname, '../content/policy.md')), by, at })
  console.log(loaded ? 'The demonstration is loaded.' : 'The demonstration was loaded before; nothing changed.')
})
