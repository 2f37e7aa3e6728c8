import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { row, seconds } from '#scripts/bench/figure.ts'
import { type Bench, rounds, type Section } from './bench.ts'
import { clone, installBeside } from './clones.ts'
import { type Served, serve } from './served.ts'

const steps = ['install', 'build', 'database', 'serve', 'whole'] as const
type Times = Record<(typeof steps)[number], number>

const figures: Times extends Record<infer Step, number> ? Record<Step & string, string> : never = {
  install: 'install the lockfile',
  build: 'build',
  database: 'make the database, migrate, load the reference deployment',
  serve: 'serve: from the start of the web process to the first page',
  whole: '**`npm start` to the first page**',
}

function writtenAt(file: string): number {
  if (!existsSync(file)) throw new Error(`${file} is not there: by it the end of a step is known.`)
  return statSync(file).mtimeMs
}

/** The steps are told apart by what each leaves behind last, so that nothing watches while they run. */
function timesOf({ folder, began, serverBegan, answered }: Served): Times {
  const installed = writtenAt(path.join(folder, 'node_modules', '.package-lock.json'))
  const built = writtenAt(path.join(folder, '.next', 'source-hash'))
  const milliseconds = {
    install: installed - began,
    build: built - installed,
    database: serverBegan - built,
    serve: answered - serverBegan,
    whole: answered - began,
  }
  for (const step of steps) milliseconds[step] /= 1000
  return milliseconds
}

/** From a clone with nothing in it to the first page, beside what npm needs for the packages alone. */
export async function measureBareClone(bench: Bench): Promise<Section> {
  const { place, say } = bench
  const ours: Times[] = []
  const peer: number[] = []
  for (const round of rounds) {
    for (const folder of [bench.site, bench.installed]) if (folder) place.remove(folder)
    const site = await clone(bench, `site-${round}`)
    const served = await serve(place, site)
    ours.push(timesOf(served))
    await served.stop()
    const beside = path.join(place.folder, `installed-${round}`)
    peer.push(await installBeside(place, site, beside))
    Object.assign(bench, { site, installed: beside })
    say(
      `  round ${round}: npm start ${seconds(ours.at(-1)?.whole ?? Number.NaN)}, npm ci ${seconds(peer.at(-1) ?? Number.NaN)}`,
    )
  }
  return {
    name: 'bare-clone',
    title: 'From a bare clone to the first page',
    text: 'A `git clone` of the commit, then `npm start` with a `PORT` and a `DATA_DIR` of its own, until `GET /` answers 200; the clone itself is not counted, and npm has the packages in its cache. The peer is `npm ci` alone with the same lockfile in an empty folder; every ratio is to that.',
    rows: steps.map((step) =>
      row({ figure: figures[step], unit: seconds, ours: ours.map((times) => times[step]), peer }),
    ),
  }
}
