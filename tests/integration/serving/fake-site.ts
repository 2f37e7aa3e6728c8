import { once } from 'node:events'
import { type IncomingMessage, type RequestListener, request, type ServerResponse } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { front } from '#lib/serving/front.ts'
import type { Incident } from '#lib/serving/log.ts'
import { openServer } from '#lib/serving/open-server.ts'
import { followPublished } from '#lib/serving/published.ts'
import { type Site, siteOf } from '#lib/serving/site.ts'
import type { StaticFiles } from '#lib/serving/static-files.ts'

const host = 'privacy.test'
export const origin = `http://${host}`

export interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
  text: string
}

interface Asking {
  method?: string
  headers?: Record<string, string | string[]>
  body?: string
}

interface Changes {
  site?: Partial<Site>
  files?: StaticFiles
  routes?: string[]
  limits?: Parameters<typeof openServer>[4]
}

/** What stands in for the database: tests turn it off, or publish. */
export interface FakeDatabase {
  up: boolean
  version: string
}

/** The real server on a free port, round a handler that stands in for Next. */
export async function openFakeSite(upstream: RequestListener, changes: Changes = {}) {
  const settings = { PUBLIC_URL: origin, DEMONSTRATION: false, TRUSTED_PROXIES: 0 }
  const site: Site = { ...siteOf(settings, false), ...changes.site }
  const database: FakeDatabase = { up: true, version: '1' }
  const incidents: Incident[] = []
  const log = (incident: Incident) => void incidents.push(incident)
  const read = async () => {
    if (!database.up) throw new Error('The database is away')
    return database.version
  }
  const published = await followPublished(read, () => log({ event: 'unreachable', reason: 'database' }), 20)
  const { files = new Map(), routes = ['/', '/policy', '/account/requests/[reference]'] } = changes
  const isReady = async () => database.up
  const listener = front({ site, upstream, files, routes, published, isReady, log })
  const { server, close } = openServer(site, listener, log, undefined, changes.limits)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  const ask = async (path: string, { method = 'GET', headers = {}, body }: Asking = {}): Promise<Answer> => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const asked = request({ port, path, method, agent: false, headers: { host: site.host, ...length, ...headers } })
    asked.end(body)
    const [response] = (await once(asked, 'response')) as [IncomingMessage]
    const received = await buffer(response)
    return { status: response.statusCode ?? 0, headers: response.headers, body: received, text: received.toString() }
  }

  /** Sends bytes as they are and gives back all that comes until the server ends the connection. */
  const send = async (bytes: string): Promise<string> => {
    const socket = connect(port, '127.0.0.1')
    socket.write(bytes)
    return (await buffer(socket)).toString()
  }

  const stop = async (grace = 1_000) => {
    published.stop()
    await close(grace)
  }
  return { site, port, database, incidents, ask, send, stop, published }
}

export type FakeSite = Awaited<ReturnType<typeof openFakeSite>>

/** Waits until what is polled for has come about. */
export async function until(come: () => boolean): Promise<void> {
  for (let round = 0; round < 500 && !come(); round += 1) await new Promise((resolve) => setTimeout(resolve, 10))
  if (!come()) throw new Error('It did not come about within five seconds')
}

/** Answers like a page of Next: with scripts, a shared-cache header of its own and its name. */
export function sendPage(response: ServerResponse, main: string, status = 200): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 's-maxage=31536000',
    'x-powered-by': 'Next.js',
  })
  response.end(`<!DOCTYPE html><html><head><link rel="preload" as="script" href="/_next/static/a.js"/>
<script src="/_next/static/a.js" async=""></script></head><body><main>${main}</main><script>self.__next_f=1</script></body></html>`)
}
