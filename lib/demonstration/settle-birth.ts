import { db } from '#db/client.ts'
import { deployment } from '#db/schema/site.ts'
import { env, SettingsError } from '#lib/env.ts'

/**
 * Writes once how a database was born, and throws when it is used the other way (decision 21): made-up people never become a company's
 * records, and real people never appear in a demonstration.
 */
export async function settleBirth(at: Date): Promise<void> {
  const demonstration = env().DEMONSTRATION
  await db().insert(deployment).values({ id: 1, demonstration, bornAt: at }).onConflictDoNothing()
  const [born] = await db().select({ demonstration: deployment.demonstration }).from(deployment)
  if (born?.demonstration === demonstration) return
  throw new SettingsError(
    demonstration
      ? 'DEMONSTRATION: this database holds a company’s records and can never be used as a demonstration. Set it to 0, or use another database.'
      : 'DEMONSTRATION: this database was born as a demonstration and can only be used as one. Set it to 1, or use an empty database.',
  )
}
