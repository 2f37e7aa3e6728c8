import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Log } from './log.ts'
import type { Refusal } from './refusals.ts'
import { refusalAnswer } from './send-refusal.ts'
import type { Site } from './site.ts'

export type Upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => Promise<void> | void

interface OpenServer {
  readonly server: Server
  /** Stops accepting, lets running answers end, and after `grace` milliseconds ends them. */
  readonly close: (grace: number) => Promise<void>
}

const limits = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
} as const

function wireForm(site: Site, refusal: Refusal): Buffer {
  const { status, headers, body } = refusalAnswer(site, refusal, '/')
  const lines = Object.entries({ ...headers, connection: 'close' }).map(([name, value]) => `${name}: ${value}`)
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} \r\n${lines.join('\r\n')}\r\n\r\n`), body])
}

function refusalFor(code: unknown): Refusal {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'slow-request'
  return code === 'HPE_HEADER_OVERFLOW' ? 'long-headers' : 'bad-request'
}

/** A server with our limits. Upgrades are refused unless `upgrade` takes them (development only). */
export function openServer(
  site: Site,
  listener: RequestListener,
  log: Log,
  upgrade?: Upgrade,
  changed: Partial<Record<keyof typeof limits, number>> = {},
): OpenServer {
  const answering = new WeakMap<Duplex, ServerResponse>()
  const upgraded = new Set<Duplex>()
  let draining = false

  const take: RequestListener = (request, response) => {
    answering.set(request.socket, response)
    if (draining) response.shouldKeepAlive = false
    listener(request, response)
  }
  // A missing Host is refused by our own rules, with our own headers; so is an `Expect` that Node does not know.
  const server = createServer({ ...limits, ...changed, requireHostHeader: false }, take)
  server.on('checkExpectation', take)

  server.on('clientError', (error: Error & { code?: unknown }, socket: Duplex) => {
    if (error.code === 'ECONNRESET') {
      socket.destroy()
      return
    }
    const refusal = refusalFor(error.code)
    log({ event: 'malformed', reason: refusal })
    const current = answering.get(socket)
    const midway = current?.headersSent === true && !current.writableFinished
    if (midway || !socket.writable) socket.destroy()
    else socket.end(wireForm(site, refusal))
  })

  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    if (!upgrade || request.headers.host?.toLowerCase() !== site.host || request.headers.origin !== site.origin) {
      log({ event: 'refused', reason: 'upgrade' })
      socket.end(wireForm(site, 'not-found'))
      return
    }
    upgraded.add(socket)
    socket.once('close', () => upgraded.delete(socket))
    Promise.resolve(upgrade(request, socket, head)).catch(() => socket.destroy())
  })

  const close = (grace: number) =>
    new Promise<void>((resolve) => {
      draining = true
      const sweep = setInterval(() => server.closeIdleConnections(), 100)
      const limit = setTimeout(() => server.closeAllConnections(), grace)
      server.close(() => {
        clearInterval(sweep)
        clearTimeout(limit)
        resolve()
      })
      for (const socket of upgraded) socket.destroy()
    })

  return { server, close }
}
