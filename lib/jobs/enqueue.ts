import { sql } from 'drizzle-orm'
import { fromDrizzle } from 'pg-boss'
import type { Transaction } from '#db/client.ts'
import { openQueue, type Queue } from './queue.ts'
import type { JobData, JobName } from './vocabulary.ts'

// One sender per process, whatever bundle asks for it.
const shared = globalThis as typeof globalThis & { privacyCenterSender?: Promise<Queue> }

/** A key within whose slot of seconds only the first job is taken: for sweeps, which come again and again. */
type Once = { singletonKey: string; singletonSeconds: number }

/** Puts a job into the queue as part of the transaction: rolled back with it, seen only once it commits. */
export async function enqueue<Name extends JobName>(
  tx: Transaction,
  name: Name,
  data: JobData[Name],
  once?: Once,
): Promise<void> {
  shared.privacyCenterSender ??= openQueue('send').catch((error) => {
    shared.privacyCenterSender = undefined
    throw error
  })
  const { boss } = await shared.privacyCenterSender
  await boss.send(name, data, {
    db: fromDrizzle(tx, sql),
    retryLimit: 5,
    retryDelay: 2,
    retryBackoff: true,
    // Long work is allowed; a worker that died is noticed by its heartbeat.
    expireInSeconds: 6 * 3600,
    heartbeatSeconds: 20,
    ...once,
  })
}

export async function closeSender(): Promise<void> {
  await (await shared.privacyCenterSender)?.stop()
  shared.privacyCenterSender = undefined
}
