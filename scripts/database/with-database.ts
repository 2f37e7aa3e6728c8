import path from 'node:path'
import { closeDatabase } from '#db/client.ts'
import { claimDataFolder, dataFolder } from '#scripts/data-folder.ts'
import { Refusal, reportFailure } from '#scripts/failure.ts'
import { migrateDatabase } from './migrate-database.ts'
import { joinDatabase, openEmbedded } from './open-database.ts'

type Work = () => Promise<unknown>

async function withOwn(work: Work): Promise<void> {
  const { settings, urls, stop } = await openEmbedded(dataFolder())
  try {
    Object.assign(process.env, settings)
    await migrateDatabase(urls)
    await work()
  } finally {
    await closeDatabase()
    await stop()
  }
}

async function open(work: Work): Promise<void> {
  const mine = process.env.DATABASE_URL ? undefined : claimDataFolder(path.basename(process.argv[1] ?? ''))
  if (mine?.ok) return withOwn(work).finally(mine.release)
  if (mine && !['start.ts', 'dev.ts'].includes(mine.holder.name))
    throw new Refusal(`${mine.holder.name} (process ${mine.holder.pid}) is at work on this database: try again later.`)
  if (mine) Object.assign(process.env, joinDatabase(dataFolder()))
  await Promise.resolve(work()).finally(closeDatabase)
}

/**
 * For a command that is run by hand: `env()` and `db()` work within `work`, with DATABASE_URL or, without it, with the embedded database of the data
 * folder: joined when a start beside us has it open, otherwise opened and brought to this version. A failure is reported, and the command's exit code says so.
 */
export async function withDatabase(work: Work): Promise<void> {
  try {
    await open(work)
  } catch (error) {
    reportFailure(error)
    process.exitCode = 1
  }
}
