import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'
import type { Bench } from './bench.ts'

type Peer = { bytes: number; seconds: number }
type Asked = { bench: Bench; folder: string; url: string; subjectId: string }

const hasPsql = spawnSync('psql', ['--version']).status === 0
/** Who sends the rows, for the text beside the figures. */
export const peerName = hasPsql
  ? '`psql -c "copy (select …) to stdout" | gzip -6`'
  : 'the driver’s `copy (select …) to stdout` into `gzip -6` (psql is not installed)'

const statement = (subjectId: string) =>
  `copy (select at, product, language, zip_code, area_code, location, time_zone from usage_events where subject_id = '${subjectId}' order by at desc) to stdout`

async function byPsql({ bench, folder, url, subjectId }: Asked): Promise<Peer> {
  const copy = `psql -qX "${url}" -c "${statement(subjectId)}"`
  const shell = (command: string) =>
    bench.place.run({ program: '/bin/bash', args: ['-o', 'pipefail', '-c', command], cwd: folder })
  const bytes = Number((await shell(`${copy} | wc -c`)).trim())
  const began = performance.now()
  await shell(`${copy} | gzip -6 > peer.gz`)
  return { bytes, seconds: (performance.now() - began) / 1000 }
}

async function byDriver({ folder, url, subjectId }: Asked): Promise<Peer> {
  const sql = postgres(url, { max: 1, onnotice: () => {} })
  let bytes = 0
  const counted = async function* (rows: AsyncIterable<Buffer>) {
    for await (const piece of rows) {
      bytes += piece.length
      yield piece
    }
  }
  const began = performance.now()
  const gzip = spawn('gzip', ['-6'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(gzip, 'close')
  const rows = await sql.unsafe(statement(subjectId)).readable()
  await Promise.all([
    pipeline(rows, counted, gzip.stdin),
    pipeline(gzip.stdout, createWriteStream(path.join(folder, 'peer.gz'))),
    ended,
  ])
  const seconds = (performance.now() - began) / 1000
  await sql.end({ timeout: 5 })
  return { bytes, seconds }
}

/** The same rows once, through gzip to a file, as fast as these two can. */
export const copyByPeer = hasPsql ? byPsql : byDriver
