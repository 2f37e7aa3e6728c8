import { connect, createServer, type Socket } from 'node:net'

type Fault = {
  /** Called with each piece that a client sends; true ends that connection in the way of `how`. */
  endsAt: (piece: Buffer) => boolean
  how: 'fin' | 'fatal'
}

/** What Postgres sends to a backend that pg_terminate_backend ends: ErrorResponse, FATAL, 57P01. */
function fatal(): Buffer {
  const fields = Buffer.from('SFATAL\0VFATAL\0C57P01\0Mterminating connection due to administrator command\0\0')
  const head = Buffer.alloc(5)
  head.write('E')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
}

/** A wire to Postgres that can be cut in all the ways in which wires are cut. */
export async function openProxy(target: string) {
  const { hostname, port } = new URL(target)
  const pairs = new Set<[Socket, Socket]>()
  let fault: Fault | undefined
  let silent = false
  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    const pair: [Socket, Socket] = [client, upstream]
    pairs.add(pair)
    const close = () => {
      pairs.delete(pair)
      for (const socket of pair) socket.destroy()
    }
    for (const socket of pair) socket.on('error', close).on('close', close)
    client.on('data', (piece) => {
      if (silent) return
      if (!fault?.endsAt(piece)) return void upstream.write(piece)
      client.end(fault.how === 'fatal' ? fatal() : Buffer.alloc(0), close)
    })
    upstream.on('data', (piece) => silent || client.write(piece))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (!address || typeof address === 'string') throw new Error('the proxy has no port')
  return {
    url: Object.assign(new URL(target), { port: String(address.port) }).href,
    fail: (next: Fault | undefined) => {
      fault = next
    },
    /** Takes everything and passes nothing on, as a machine that lost its power does. */
    beSilent: (so: boolean) => {
      silent = so
    },
    /** RST to every client. */
    reset: () => {
      for (const [client] of pairs) client.resetAndDestroy()
    },
    close: () =>
      new Promise<void>((resolve) => {
        for (const [client] of pairs) client.destroy()
        server.close(() => resolve())
      }),
  }
}
