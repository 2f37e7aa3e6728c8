import { migrate } from '#db/migrate.ts'
import { installQueue } from '#lib/jobs/install-queue.ts'

/** Brings the database to this version, and lets the role of `appUrl` use it. */
export async function migrateDatabase(urls: { ownerUrl: string; appUrl: string }): Promise<void> {
  const appRole = decodeURIComponent(new URL(urls.appUrl).username)
  await migrate(urls.ownerUrl, { appRole, installQueue })
}
