import { symlinkSync } from 'node:fs'
import path from 'node:path'
import { megabytes, megabytesASecond, type Row, row } from '#scripts/bench/figure.ts'
import { throwawayPostgres } from '#tests/support/throwaway-cluster.ts'
import { type Bench, rounds, type Section } from './bench.ts'
import { clone } from './clones.ts'
import { copyByPeer, peerName } from './copy-peer.ts'
import { type PeopleWithEvents, peopleWithEvents } from './people-with-events.ts'

const small = 100_000
const large = 1_000_000

type Copied = { seconds: number; rise: number; peak: number; bytes: number }
type Place = { bench: Bench; site: string; people: PeopleWithEvents }

/** Our own, in a process of its own that has made a small copy before: compiled, connected, and with its memory as it is at work. */
async function ours({ bench, site, people }: Place, warm: string, subjectId: string): Promise<Copied> {
  const requests = [await people.request(warm), await people.request(subjectId)] as const
  const said = await bench.place.run({
    program: process.execPath,
    args: ['tests/bench/one-copy.ts', ...requests],
    cwd: site,
    env: people.settings,
  })
  const measured = JSON.parse(said.trim().split('\n').at(-1) ?? '') as Omit<Copied, 'bytes'>
  return { ...measured, bytes: await people.bytesOf(requests[1]) }
}

const speed = ({ bytes, seconds }: { bytes: number; seconds: number }) => bytes / seconds

async function measure(place: Place, url: string): Promise<Row[]> {
  const { bench, site, people } = place
  const warm = await people.person(20_000)
  const few = await people.person(small)
  const many = await people.person(large)
  const mine: Copied[] = []
  const less: Copied[] = []
  const theirs: { bytes: number; seconds: number }[] = []
  for (const round of rounds) {
    mine.push(await ours(place, warm, many))
    theirs.push(await copyByPeer({ bench, folder: site, url, subjectId: many }))
    less.push(await ours(place, warm, few))
    const [own, other] = [mine, theirs].map((each) => megabytesASecond(speed(each.at(-1) ?? { bytes: 0, seconds: 1 })))
    bench.say(`  round ${round}: ${own}, peer ${other}, memory ${megabytes(mine.at(-1)?.rise ?? 0)}`)
  }
  const bar = '≥ 0.6 ×'
  return [
    row({
      figure: 'written, uncompressed',
      unit: megabytesASecond,
      ours: mine.map(speed),
      peer: theirs.map(speed),
      bar,
    }),
    row({
      figure: 'rows',
      unit: (value) => `${Math.round(value).toLocaleString('en-GB')} /s`,
      ours: mine.map(({ seconds }) => large / seconds),
      peer: theirs.map(({ seconds }) => large / seconds),
    }),
    row({
      figure: 'uncompressed size',
      unit: megabytes,
      ours: mine.map(({ bytes }) => bytes),
      peer: theirs.map(({ bytes }) => bytes),
    }),
    row({ figure: 'memory rises by', unit: megabytes, ours: mine.map(({ rise }) => rise), bar: '≤ 64 MB' }),
    row({
      figure: 'memory at its most; the peer: ours with 100,000 events',
      unit: megabytes,
      ours: mine.map(({ peak }) => peak),
      peer: less.map(({ peak }) => peak),
      bar: '≤ 1.10 ×',
    }),
  ]
}

/** A copy of a million usage events, prepared, beside psql's COPY through gzip -6 of the same rows. */
export async function measureCopy(bench: Bench): Promise<Section> {
  const site = await clone(bench, 'copy')
  symlinkSync(path.join(bench.root, 'node_modules'), path.join(site, 'node_modules'))
  const server = await throwawayPostgres()
  const people = peopleWithEvents(server)
  try {
    const rows = await measure({ bench, site, people }, server.ownerUrl)
    return {
      name: 'copy',
      title: 'A copy with a million records',
      text: `A person with 1,000,000 usage events gets a copy: every category gathered, JSON and CSV of each, compressed (level 6), encrypted, forced to disk, put together as a ZIP, encrypted again and handed over; in a process that has made a small copy before. The peer is ${peerName} of the same rows, once, to a file. Counted are the uncompressed bytes that each of the two writes: ours writes the rows twice, as JSON and as CSV. Memory is the resident set of the process: how much it rises meanwhile, and its most beside a copy with 100,000 events.`,
      rows,
    }
  } finally {
    await people.close()
    await server.remove()
  }
}
