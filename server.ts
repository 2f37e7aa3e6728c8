import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import next from 'next'
import { databaseIsReady, publishedVersion } from '#db/readiness.ts'
import { env } from '#lib/env.ts'
import { operator } from '#lib/operator.ts'
import { readRoutes } from '#lib/serving/build-files.ts'
import { front } from '#lib/serving/front.ts'
import { incidentLog } from '#lib/serving/log.ts'
import { openServer, type Upgrade } from '#lib/serving/open-server.ts'
import { followPublished } from '#lib/serving/published.ts'
import { siteOf } from '#lib/serving/site.ts'
import { readStaticFiles } from '#lib/serving/static-files.ts'
import { takeNextLog } from '#lib/serving/take-next-log.ts'

export interface ServerOptions {
  readonly port: number
  readonly host: string
  readonly dev: boolean
}

const root = import.meta.dirname
const grace = 10_000

/** Starts the one server round Next. `close` stops accepting, lets what runs end within ten seconds, then resolves. */
export async function startServer({ port, host, dev }: ServerOptions) {
  const settings = env()
  const site = siteOf(settings, dev)
  const build = join(root, settings.NEXT_DIST_DIR)
  const url = new URL(site.origin)
  const publicPort = Number(url.port) || (site.https ? 443 : 80)
  // Next hangs its upgrade listener on the server it is given. Ours decides about upgrades, so Next gets one that never
  // listens, and hears of an upgrade only while developing.
  const never = createServer()
  const app = next({ dev, dir: root, hostname: url.hostname, port: publicPort, httpServer: never })
  await app.prepare()

  const log = incidentLog()
  const giveBackLog = dev ? () => {} : takeNextLog(log)
  const published = await followPublished(
    () => publishedVersion(operator.timeZone),
    () => log({ event: 'unreachable', reason: 'database' }),
  )
  let closing: Promise<void> | undefined
  const listener = front({
    site,
    upstream: app.getRequestHandler(),
    files: dev ? new Map() : await readStaticFiles(site, build, join(root, 'public')),
    routes: dev ? [] : await readRoutes(build),
    published,
    isReady: async () => closing === undefined && (await databaseIsReady()),
    log,
  })
  const upgrade: Upgrade | undefined = dev ? (...given) => void never.emit('upgrade', ...given) : undefined
  const { server, close } = openServer(site, listener, log, upgrade)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })

  const stop = async () => {
    published.stop()
    await close(grace)
    await app.close()
    giveBackLog()
  }
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      closing ??= stop()
      return closing
    },
  }
}

if (process.argv[1] === import.meta.filename) {
  const { PORT, HOST, NODE_ENV } = env()
  const { close } = await startServer({ port: PORT, host: HOST, dev: NODE_ENV === 'development' })
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => close().then(() => process.exit(0)))
}
