import { get } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Running } from './workplace.ts'

export type Answer = { status: number; head: string[]; headBytes: number; body: Buffer }
export type Encoding = 'br' | 'gzip' | 'identity'

const pause = 25

const lineBytes = (head: string[]) => head.reduce((sum, part) => sum + Buffer.byteLength(part, 'latin1') + 2, 0)

/** Asks the site as its visitors do, by the name localhost. `head` is name, value, name, value. */
export function ask(port: number, path: string, encoding: Encoding = 'identity'): Promise<Answer> {
  const headers = { host: `localhost:${port}`, 'accept-encoding': encoding }
  return new Promise((resolve, reject) => {
    const request = get({ host: '127.0.0.1', port, path, headers, agent: false, timeout: 10_000 }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const { statusCode: status = 0, statusMessage = '', rawHeaders: head } = response
        const headBytes = `HTTP/1.1 ${status} ${statusMessage}\r\n`.length + lineBytes(head) + 2
        resolve({ status, head, headBytes, body: Buffer.concat(chunks) })
      })
    })
    request.on('timeout', () => request.destroy(new Error(`No answer to ${path} for ten seconds.`)))
    request.on('error', reject)
  })
}

/** Asks for what must be there. */
export async function page(port: number, path: string, encoding?: Encoding): Promise<Answer> {
  const answer = await ask(port, path, encoding)
  if (answer.status !== 200) throw new Error(`GET ${path} answered ${answer.status}.`)
  return answer
}

/** Waits until GET / answers 200, and resolves to when it did, in milliseconds since 1970. */
export async function firstPage(port: number, { ended, output }: Running): Promise<number> {
  let over: number | undefined
  ended.then(
    (code) => (over = code),
    () => (over = -1),
  )
  while (over === undefined) {
    const status = await ask(port, '/').then(
      (answer) => answer.status,
      () => 0, // not listening yet
    )
    if (status === 200) return performance.timeOrigin + performance.now()
    await sleep(pause)
  }
  throw new Error(`It ended before its first page (exit code ${over}):\n${output().slice(-4000)}`)
}
