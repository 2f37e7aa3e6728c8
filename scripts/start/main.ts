import path from 'node:path'
import { claimDataFolder, dataFolder } from '#scripts/data-folder.ts'
import { Refusal, reportFailure } from '#scripts/failure.ts'
import { type Mode, runSite, type Stops } from './run-site.ts'

async function stopAll(stops: Stops): Promise<void> {
  for (const stop of stops.splice(0).reverse()) await stop()
}

/** Runs the site until it is told to stop: Ctrl-C, SIGTERM, or the end of who started it. */
export async function main(mode: Mode): Promise<void> {
  const address = process.env.PUBLIC_URL || `http://localhost:${process.env.PORT || '3000'}`
  const mine = claimDataFolder(path.basename(process.argv[1] ?? ''), address)
  const stops: Stops = []
  let stopping: Promise<void> | undefined
  const stop = (code: number) => {
    stopping ??= stopAll(stops).finally(() => {
      if (mine.ok) mine.release()
      process.exit(code)
    })
    return stopping
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop(0))
  try {
    if (!mine.ok)
      throw new Refusal(
        `It is already running: ${mine.holder.address ?? mine.holder.name} (process ${mine.holder.pid}).`,
      )
    await runSite(mode, dataFolder(), stops)
  } catch (error) {
    if (stopping) return // what was being started has been stopped under it
    reportFailure(error)
    await stop(1)
  }
}
