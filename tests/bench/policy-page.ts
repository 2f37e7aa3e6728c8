import { aSecond, microseconds, milliseconds, type Row, row } from '#scripts/bench/figure.ts'
import { type Encoding, page } from './answer.ts'
import { serveBare } from './bare-peer.ts'
import { type Bench, rounds, type Section } from './bench.ts'
import { startedClone } from './clones.ts'
import { canPin, generatorName, load, pinServer } from './load.ts'
import { weighPage } from './page-weight.ts'
import { processorSeconds } from './processes-of.ts'
import { serve } from './served.ts'
import type { Workplace } from './workplace.ts'

const path = '/policy'
const connections = 32

type Asked = { place: Workplace; port: number; server: number; encoding: Encoding }
type Speed = { aSecond: number; p99: number; cost: number; busy: number }

async function measure({ place, port, server, encoding }: Asked): Promise<Speed> {
  const target = { port, path, encoding, connections }
  await load(place, { ...target, seconds: 1 }) // until it is compiled
  const before = processorSeconds(server)
  const { answers, busy = 0, ...speed } = await load(place, { ...target, seconds: 5 })
  return { ...speed, busy, cost: ((processorSeconds(server) - before) * 1e6) / answers }
}

async function compareSpeed(bench: Bench, site: { port: number; server: number }, encoding: Encoding) {
  const { place, say } = bench
  const bare = await serveBare(place, await page(site.port, path, encoding), encoding)
  await pinServer(place, bare.server)
  const ours: Speed[] = []
  const peer: Speed[] = []
  for (const round of rounds) {
    ours.push(await measure({ place, ...site, encoding }))
    peer.push(await measure({ place, port: bare.port, server: bare.server, encoding }))
    const [mine, theirs] = [ours, peer].map((speeds) => aSecond(speeds.at(-1)?.aSecond ?? Number.NaN))
    say(`  ${encoding}, round ${round}: ${mine}, bare node:http ${theirs}`)
  }
  await bare.stop()
  const beside = (figure: string, unit: typeof aSecond, of: keyof Speed, bar = ''): Row =>
    row({
      figure: `${figure}, ${encoding}`,
      unit,
      ours: ours.map((speed) => speed[of]),
      peer: peer.map((speed) => speed[of]),
      bar,
    })
  const rows = [
    beside('answers', aSecond, 'aSecond', '≥ 0.35 ×, ≥ 1,500 /s'),
    beside('99th percentile of the wait', milliseconds, 'p99', '≤ 25 ms'),
    beside('processor time of the server for each answer', microseconds, 'cost'),
  ]
  return { rows, busy: Math.max(...[...ours, ...peer].map((speed) => speed.busy)) }
}

function aboutTheLoad(busy: number): string {
  const cores = canPin ? 'Server and generator each have a core of their own.' : 'Server and generator share the cores.'
  const own = busy
    ? ` The generator was busy for at most ${Math.round(busy * 100)} % of its core: near 100 % it, not the server, sets the rate, and the processor time is the figure to trust.`
    : ''
  return `${cores}${own}`
}

/** The policy page from the running site, beside the least that node:http can do with the same bytes. */
export async function measurePolicyPage(bench: Bench): Promise<Section> {
  const { place } = bench
  const site = await serve(place, await startedClone(bench))
  const weight = await weighPage(site.port, path)
  await pinServer(place, site.server)
  const squeezed = await compareSpeed(bench, site, 'br')
  const plain = await compareSpeed(bench, site, 'identity')
  await site.stop()
  return {
    name: 'policy',
    title: 'The policy page',
    text: `\`GET ${path}\` of the started site, asked for by ${generatorName} in a process of its own over ${connections} connections, five seconds a round after one of warming up. The peer of speed is a bare \`node:http\` that sends the same bytes, headers too; the peer of weight is the same text as plain HTML, compressed likewise and without headers. ${aboutTheLoad(Math.max(squeezed.busy, plain.busy))}`,
    rows: [...squeezed.rows, ...plain.rows, ...weight],
  }
}
