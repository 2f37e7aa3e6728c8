import { db } from '#db/client.ts'
import { deployment } from '#db/schema/site.ts'
import { env } from '#lib/env.ts'

/**
 * Writes once how a database was born, and throws when it is used the other way (decision 21): made-up people never become a company's
 * records, and real people never appear in a demonstration.
 */
export async function settleBirth(at: Date): Promise<void> {
  const demonstration = env().DEMONSTRATION
  await db().insert(deployment).values({ id: 1, demonstration, bornAt: at }).onConflictDoNothing()
  const [born] = await db().select({ demonstration: deployment.demonstration }).from(deployment)
  if (born?.demonstration === demonstration) return
  throw new Error(
    demonstration
      ? 'This database holds a company’s records: it cannot be used with DEMONSTRATION=1.'
      : 'This database was born as a demonstration: it can only be used with DEMONSTRATION=1.',
  )
}
