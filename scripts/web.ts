import { ensureBuilt } from './build/ensure-built.ts'
import { reportFailure } from './failure.ts'

Object.assign(process.env, { NODE_ENV: process.env.NODE_ENV || 'production' })

try {
  const { env } = await import('#lib/env.ts')
  const { PORT, HOST, NODE_ENV } = env()
  const dev = NODE_ENV === 'development'
  if (!dev) await ensureBuilt()
  const { settleBirth } = await import('#lib/demonstration/settle-birth.ts')
  await settleBirth(new Date())
  const { sayLittleAtTheEnd } = await import('./last-words.ts')
  sayLittleAtTheEnd('web')
  const { startServer } = await import('../server.ts')
  const { close } = await startServer({ port: PORT, host: HOST, dev })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => close().then(() => process.exit(0)))
} catch (error) {
  reportFailure(error)
  process.exit(1)
}
