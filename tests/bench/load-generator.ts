// A process of its own: keeps a number of connections busy with one question, each asking again as soon as it is answered.
import { connect } from 'node:net'
import type { Load, Target } from './load.ts'

const { port, path, encoding, connections, seconds } = JSON.parse(process.argv[2] ?? '') as Target
const question = Buffer.from(
  `GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\naccept-encoding: ${encoding}\r\nuser-agent: bench\r\n\r\n`,
)
const endOfHead = Buffer.from('\r\n\r\n')
const waits: number[] = []
const began = performance.now()
const end = began + seconds * 1000

/** How long the whole answer is that begins with `start`; undefined while its head is not complete. */
function lengthOf(start: Buffer): number | undefined {
  const headEnd = start.indexOf(endOfHead)
  if (headEnd < 0) return undefined
  const head = start.toString('latin1', 0, headEnd)
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1]
  if (!head.startsWith('HTTP/1.1 200 ') || !length) throw new Error(`Not the page: ${head.split('\r\n')[0]}`)
  return headEnd + endOfHead.length + Number(length)
}

function keepAsking(): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true })
    let start: Buffer | undefined
    let [received, whole, asked] = [0, 0, 0]
    const next = () => {
      start = undefined
      received = whole = 0
      asked = performance.now()
      if (asked < end) socket.write(question)
      else socket.destroy()
    }
    socket.once('connect', next)
    socket.on('data', (chunk) => {
      received += chunk.length
      if (whole === 0) {
        start = start ? Buffer.concat([start, chunk]) : chunk
        whole = lengthOf(start) ?? 0
      }
      if (whole === 0 || received < whole) return
      waits.push(performance.now() - asked)
      next()
    })
    socket.once('error', reject)
    socket.once('close', () => (performance.now() < end ? reject(new Error('The connection was closed.')) : resolve()))
  })
}

await Promise.all(Array.from({ length: connections }, keepAsking))
const took = (performance.now() - began) / 1000
const { user, system } = process.cpuUsage()
const p99 = Float64Array.from(waits).sort()[Math.ceil(waits.length * 0.99) - 1] ?? Number.NaN
const load: Load = { answers: waits.length, aSecond: waits.length / took, p99, busy: (user + system) / 1e6 / took }
process.stdout.write(JSON.stringify(load))
