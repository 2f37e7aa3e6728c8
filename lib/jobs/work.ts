import { setTimeout as pause } from 'node:timers/promises'
import { now } from '#lib/calendar/now.ts'
import { logFault } from './fault.ts'
import { handlers } from './handlers.ts'
import { openQueue, type Queue } from './queue.ts'
import { sweeps } from './sweep.ts'
import { type JobData, type JobName, jobNames } from './vocabulary.ts'

async function takeJobs<Name extends JobName>({ boss }: Queue, name: Name): Promise<void> {
  const options = { batchSize: 1, localConcurrency: name === 'carry-out' ? 2 : 1, pollingIntervalSeconds: 0.5 }
  await boss.work<JobData[Name]>(name, options, async ([job]) => {
    if (!job) return
    try {
      await handlers[name](job.data, await now())
    } catch (error) {
      logFault(`job-failed:${name}`, error)
      throw new Error('failed; the log says where') // the queue keeps this text, so it holds no more than that
    }
  })
}

/** Each sweep in turn, for as long as nobody stops it; a fault ends that run of that sweep and nothing else. */
async function sweepOnAndOn(stopped: AbortSignal): Promise<void> {
  const last = new Map<string, number>()
  while (!stopped.aborted) {
    for (const { name, everySeconds, run } of sweeps) {
      if (stopped.aborted || performance.now() - (last.get(name) ?? Number.NEGATIVE_INFINITY) < everySeconds * 1000)
        continue
      last.set(name, performance.now())
      try {
        await run(await now())
      } catch (error) {
        logFault(`sweep-failed:${name}`, error)
      }
    }
    await pause(250, undefined, { signal: stopped }).catch(() => undefined)
  }
}

/** Takes jobs and sweeps until stopped; `stop` waits for what is under way. Any number of workers may run beside one another. */
export async function startWork(): Promise<{ stop: () => Promise<void> }> {
  const queue = await openQueue('work')
  for (const name of jobNames) await takeJobs(queue, name)
  const stopping = new AbortController()
  const sweeping = sweepOnAndOn(stopping.signal)
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all([queue.stop(), sweeping])
    },
  }
}
