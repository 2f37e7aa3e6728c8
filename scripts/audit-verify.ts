import { verifyChain } from '#lib/audit/verify-chain.ts'
import { withDatabase } from '#scripts/database/with-database.ts'

await withDatabase(async () => {
  const { whole, length, head, brokenAt, unsealed } = await verifyChain()
  console.log(`${length} events are sealed; the last link is ${head}.`)
  if (unsealed > 0)
    console.log(
      `${unsealed > 10_000 ? 'More than 10,000' : unsealed} events are not sealed yet; the worker seals them.`,
    )
  if (whole) return console.log('The audit trail is whole.')
  console.error(`The audit trail was changed: it does not hold from link ${brokenAt} on.`)
  process.exitCode = 1
})
