import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { freePort } from '#scripts/ports.ts'
import { type Answer, ask, type Encoding } from './answer.ts'
import type { Workplace } from './workplace.ts'

const program = fileURLToPath(new URL('./bare-server.ts', import.meta.url))
const addedByNode = /^(date|connection|keep-alive)$/i

/** Name, value, name, value, without what node:http writes by itself. */
function ownHead(head: string[]): string[] {
  return head.filter((_part, index) => !addedByNode.test(head[index - (index % 2)] ?? ''))
}

export type Peer = { port: number; server: number; stop: () => Promise<void> }

/** A bare node:http that gives the same bytes, head and body, as the site gave. */
export async function serveBare(place: Workplace, like: Answer, encoding: Encoding): Promise<Peer> {
  const folder = path.join(place.folder, `bare-${encoding}`)
  mkdirSync(folder)
  const file = path.join(folder, 'answer.json')
  writeFileSync(file, JSON.stringify({ head: ownHead(like.head), body: like.body.toString('base64') }))
  const port = await freePort()
  const running = place.start({ program: process.execPath, args: [program, file, String(port)], cwd: folder })
  let over = false
  running.ended.finally(() => (over = true)).catch(() => {})
  for (; !over; await sleep(20)) {
    const answer = await ask(port, '/', encoding).catch(() => undefined) // not listening yet
    if (!answer) continue
    if (!answer.body.equals(like.body) || answer.headBytes !== like.headBytes)
      throw new Error('The bare server does not send the same bytes.')
    return { port, server: running.pid, stop: running.stop }
  }
  throw new Error(`The bare server did not start:\n${running.output()}`)
}
