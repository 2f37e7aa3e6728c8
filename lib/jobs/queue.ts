import { type Db, PgBoss } from 'pg-boss'
import type { ParameterOrJSON } from 'postgres'
import { openDriver } from '#db/driver.ts'
import { env } from '#lib/env.ts'
import { logFault } from './fault.ts'

export const queueSchema = 'pgboss'

/** pg-boss over a connection of its own: Drizzle overwrites the serializers of the clients it is given. */
function executor(url: string, connections: number): { db: Db; end: () => Promise<void> } {
  const client = openDriver(url, { max: connections, name: 'privacy-center-queue' })
  const executeSql: Db['executeSql'] = async (text, values = []) => {
    const connection = await client.reserve()
    try {
      const rows = await connection.unsafe(text, values as ParameterOrJSON<never>[])
      return { rows: Array.isArray(rows[0]) ? rows.flat() : [...rows] }
    } finally {
      connection.release()
    }
  }
  return { db: { executeSql }, end: () => client.end({ timeout: 5 }) }
}

export type Queue = { boss: PgBoss; stop: () => Promise<void> }

/** `install` runs as the owner and makes the queue's tables; `send` only enqueues; `work` also keeps the queue in order. */
export async function openQueue(purpose: 'install' | 'send' | 'work', url = env().DATABASE_URL): Promise<Queue> {
  const { db, end } = executor(url, purpose === 'work' ? 4 : 2)
  const installs = purpose === 'install'
  const boss = new PgBoss({
    ...{
      db,
      schema: queueSchema,
      migrate: installs,
      createSchema: installs,
      supervise: purpose === 'work',
      schedule: false,
    },
    // A dead worker's job is noticed within this time. Rebuilding an index would need more rights than the application has.
    ...{ superviseIntervalSeconds: 10, monitorIntervalSeconds: 10, reindex: false },
  })
  boss.on('error', (error) => logFault('queue-error', error))
  await boss.start()
  return {
    boss,
    stop: async () => {
      await boss.stop({ graceful: purpose === 'work', timeout: 8_000 })
      await end()
    },
  }
}
