import { setTimeout as sleep } from 'node:timers/promises'
import { megabytes, row, seconds } from '#scripts/bench/figure.ts'
import { type Bench, rounds, type Section } from './bench.ts'
import { builtHello, startedClone } from './clones.ts'
import { residentBytes, sharedOutBytes } from './processes-of.ts'
import { serve } from './served.ts'
import type { Workplace } from './workplace.ts'

const idleFor = 5_000

type Started = { whole: number; server: number; resident: number; everything: number }

async function start(place: Workplace, folder: string): Promise<Started> {
  const { began, serverBegan, answered, server, stop } = await serve(place, folder)
  await sleep(idleFor)
  const started = {
    whole: (answered - began) / 1000,
    server: (answered - serverBegan) / 1000,
    resident: residentBytes(server),
    everything: sharedOutBytes(folder),
  }
  await stop()
  return started
}

/** A start of what is installed, built and filled, beside the least site that Next can be. */
export async function measureSecondStart(bench: Bench): Promise<Section> {
  const { place, say } = bench
  const site = await startedClone(bench)
  const hello = await builtHello(bench)
  const ours: Started[] = []
  const peer: Started[] = []
  for (const round of rounds) {
    const mine = await start(place, site)
    const theirs = await start(place, hello)
    ours.push(mine)
    peer.push(theirs)
    say(`  round ${round}: npm start ${seconds(mine.whole)}, hello world ${seconds(theirs.whole)}`)
  }
  const beside = (figure: string, unit: typeof seconds, of: keyof Started, bar: string) =>
    row({ figure, unit, ours: ours.map((started) => started[of]), peer: peer.map((started) => started[of]), bar })
  return {
    name: 'second-start',
    title: 'A second start',
    text: 'The same clone again: installed, built, with its database. The peer is a hello-world site of the same Next, started by `npm start` → `next start`. Ours also starts Postgres, looks for migrations and missing seeds, and runs a supervisor and a worker. Memory is read five seconds after the first page.',
    rows: [
      beside('`npm start` to the first page', seconds, 'whole', ''),
      beside('the web process alone, to the first page', seconds, 'server', '≤ 1.3 ×, ≤ 1.5 s'),
      beside('resident memory of the web process, idle', megabytes, 'resident', '≤ 1.25 ×'),
      beside('memory of all processes, idle, shared pages counted once', megabytes, 'everything', ''),
    ],
  }
}
