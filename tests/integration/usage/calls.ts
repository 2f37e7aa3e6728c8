import { randomUUID } from 'node:crypto'
import { POST as postBatch } from '#app/api/events/batch/route.ts'
import { POST as postCombine } from '#app/api/events/combine/route.ts'

export const playerKey = 'p'.repeat(32)

type Call = {
  body?: BodyInit
  type?: string | null
  key?: string | null
  client?: string
  headers?: Record<string, string>
}

function request({
  body = '',
  type = 'application/json',
  key = playerKey,
  client = '192.0.2.1',
  headers,
}: Call): Request {
  const sent = new Headers({ 'x-client-address': client, ...headers })
  if (type) sent.set('content-type', type)
  if (key) sent.set('authorization', `Bearer ${key}`)
  return new Request('http://localhost:3000/api/events', { method: 'POST', body, headers: sent })
}

async function answerOf(response: Response) {
  return {
    status: response.status,
    headers: response.headers,
    json: (await response.json()) as Record<string, unknown>,
  }
}

export const sendRaw = async (call: Call) => answerOf(await postBatch(request(call)))
export const sendBatch = (events: unknown[], call: Omit<Call, 'body'> = {}) =>
  sendRaw({ ...call, body: JSON.stringify({ events }) })
/** The last sign-out, where a test names none. */
export const since = new Date(Date.now() - 7_200_000).toISOString()
export const combineCalled = async (body: unknown, call: Omit<Call, 'body'> = {}) =>
  answerOf(
    await postCombine(
      request({ ...call, body: JSON.stringify(body && typeof body === 'object' ? { since, ...body } : body) }),
    ),
  )

/** An event of an hour ago. */
export const event = (more: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  at: new Date(Date.now() - 3_600_000).toISOString(),
  product: 'Flix247 Player',
  language: 'en-GB',
  zipCode: '94118-1234',
  location: 'San Francisco',
  timeZone: 'America/Los_Angeles',
  region: 'US-CA',
  device: 'device-of-ana-1',
  ...more,
})
