import { createServer, type RequestListener, request } from 'node:http'
import { duplexPair } from 'node:stream'
import { buffer } from 'node:stream/consumers'

export interface Rendered {
  readonly status: number
  readonly contentType: string
  readonly location?: string
  readonly body: Buffer
}

export type Render = (url: string, headers: Record<string, string>) => Promise<Rendered>

const longest = 15_000

/**
 * Asks Next's handler for a page over HTTP on a pair of streams in memory: no port and no socket file, so nobody else
 * on the machine can reach Next past the front.
 */
export function openLoopback(upstream: RequestListener): Render {
  const server = createServer(upstream)
  const connect = () => {
    const [near, far] = duplexPair()
    server.emit('connection', far)
    return near
  }
  return (url, headers) =>
    new Promise((resolve, reject) => {
      const asked = request({
        createConnection: connect,
        path: url,
        headers: { ...headers, 'accept-encoding': 'identity', connection: 'close' },
        signal: AbortSignal.timeout(longest),
      })
      asked.once('error', reject)
      asked.once('response', (response) => {
        const { statusCode: status = 500, headers: answered } = response
        buffer(response).then(
          (body) => resolve({ status, contentType: answered['content-type'] ?? '', location: answered.location, body }),
          reject,
        )
      })
      asked.end()
    })
}
