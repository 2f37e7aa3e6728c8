import { setTimeout as pause } from 'node:timers/promises'
import { closeDatabase } from '#db/client.ts'
import { databaseIsReady } from '#db/readiness.ts'
import { settleBirth } from '#lib/demonstration/settle-birth.ts'
import { env, SettingsError } from '#lib/env.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { logFault } from '#lib/jobs/fault.ts'
import { startWork } from '#lib/jobs/work.ts'
import { closeTransport } from '#lib/notices/transport.ts'
import { sayLittleAtTheEnd } from './last-words.ts'

const secondsToDrain = 10

try {
  env()
} catch (error) {
  if (!(error instanceof SettingsError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

sayLittleAtTheEnd('worker')
const asked = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => asked.abort())

/** Postgres may come up after us. */
async function start(): Promise<Awaited<ReturnType<typeof startWork>> | undefined> {
  while (!asked.signal.aborted) {
    if (await databaseIsReady()) {
      try {
        await settleBirth(new Date())
        return await startWork()
      } catch (error) {
        if (error instanceof SettingsError) throw error
        logFault('worker-start-failed', error)
      }
    }
    await pause(1000, undefined, { signal: asked.signal }).catch(() => undefined)
  }
  return undefined
}

const work = await start()
if (work) {
  process.stdout.write('worker: ready\n')
  if (!asked.signal.aborted)
    await new Promise<void>((resolve) => asked.signal.addEventListener('abort', () => resolve(), { once: true }))
}
// What is not done by then is found again by its state.
setTimeout(() => process.exit(0), secondsToDrain * 1000).unref()
await work?.stop()
await closeSender()
closeTransport()
await closeDatabase()
