import { fork } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type OwnPostgres, ownPostgres } from '../own-postgres.ts'
import { cases } from './cases.ts'

/** It passes this one as published, which is here because a repair might break it. */
const passesAsPublished = ['three hundred idle connections are terminated at once']
/** These take half a minute each to be sure that a promise never settles: in `npm run test:faults`. */
const slowAsPublished = ['the other side falls silent', 'the other side ends each connection as it is made']
const publishedFails = Object.keys(cases).filter(
  (name) => !passesAsPublished.includes(name) && (process.env.FAULTS === 'all' || !slowAsPublished.includes(name)),
)

let server: OwnPostgres
let published: string
beforeAll(async () => {
  server = await ownPostgres(350)
  published = mkdtempSync(path.join(tmpdir(), 'privacy-center-driver-'))
  cpSync('node_modules/postgres', published, { recursive: true })
  for (const name of ['connection.js', 'index.js'].map((each) => path.join(published, 'src', each)))
    if (existsSync(`${name}.published`)) renameSync(`${name}.published`, name)
})
afterAll(async () => {
  rmSync(published, { recursive: true, force: true })
  await server.remove()
})
beforeEach(async () => {
  const owner = postgres(server.ownerUrl, { max: 1, onnotice: () => {} })
  await owner`drop table if exists driver_rows`
  await owner`create table driver_rows (id bigint generated always as identity primary key, who text not null)`
  await owner`grant select, insert on driver_rows to app`
  await owner.end()
})

/** Resolves to '' when the case held, and otherwise to what went wrong. */
async function run(name: string, driver: string[] = []): Promise<string> {
  const administrator = server.adminUrl.replace(/\/postgres$/, '/privacy_center')
  const child = fork('tests/faults/driver/run-case.ts', [name, server.appUrl, administrator, ...driver], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text) => (said += text))
  let restarted = Promise.resolve()
  child.on('message', () => {
    restarted = server.killAndRestart(200)
    restarted.then(() => child.connected && child.send('restarted'))
  })
  const limit = setTimeout(() => child.kill('SIGKILL'), 60_000)
  const [code] = await once(child, 'close')
  clearTimeout(limit)
  await restarted
  return code === 0 ? '' : said || 'it hung'
}

describe('the driver, mended', () => {
  it.for(Object.keys(cases))('%s', { timeout: 70_000 }, async (name) => {
    expect(await run(name)).toBe('')
  })
})

describe('the driver as published fails where', () => {
  it.for(publishedFails)('%s', { timeout: 70_000 }, async (name) => {
    expect(await run(name, [path.join(published, 'src/index.js')])).not.toBe('')
  })
})
