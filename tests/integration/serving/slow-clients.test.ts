import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type FakeSite, openFakeSite, origin } from './fake-site.ts'

let site: FakeSite
const sockets: Socket[] = []

beforeAll(async () => {
  const limits = { headersTimeout: 300, requestTimeout: 600, connectionsCheckingInterval: 50 }
  const upstream = openFakeSite((request, response) => void request.resume().once('end', () => response.end('all')), {
    limits,
  })
  site = await upstream
})
afterAll(async () => {
  for (const socket of sockets) socket.destroy()
  await site.stop()
})

describe('slow clients', () => {
  it('that drip their headers are sent away', async () => {
    expect(await site.send('GET / HTTP/1.1\r\nHost: privacy.test\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('that drip their body are sent away', async () => {
    const head = `POST /questions HTTP/1.1\r\nHost: privacy.test\r\nOrigin: ${origin}\r\nContent-Length: 100\r\n\r\na`
    const answer = await site.send(head)
    expect(answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(answer).toMatch(/content-security-policy: /)
  })

  it('do not keep health waiting, five hundred of them', async () => {
    for (let count = 0; count < 500; count += 1) {
      const socket = connect(site.port, '127.0.0.1')
      socket.on('error', () => socket.destroy())
      socket.write('GET / HTTP/1.1\r\nHost: ')
      sockets.push(socket)
    }
    const began = performance.now()
    expect((await site.ask('/health/live')).status).toBe(200)
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  it('cannot send headers without end', async () => {
    const answer = await site.send(`GET / HTTP/1.1\r\nHost: privacy.test\r\nCookie: ${'a'.repeat(20_000)}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 431 /)
  })
})
