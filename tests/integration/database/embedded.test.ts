import { chmodSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, it } from 'vitest'
import { serverState } from '#scripts/postgres/server-state.ts'
import { type RunningPostgres, startPostgres } from '#scripts/postgres/start-postgres.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'privacy-center-embedded-'))
chmodSync(folder, 0o711)
let running: RunningPostgres | undefined

afterAll(async () => {
  await running?.stop()
  rmSync(folder, { recursive: true })
})

async function ask(text: string): Promise<unknown[]> {
  const sql = postgres(running?.ownerUrl ?? '', { max: 1 })
  try {
    return await sql.unsafe(text)
  } finally {
    await sql.end()
  }
}

it('keeps its secrets to its owner and lets nobody in without a password', async () => {
  running = await startPostgres(folder, { durable: false })
  expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
  const stranger = postgres(running.ownerUrl.replace(/:[^:@]+@/, ':wrong@'), { max: 1 })
  await expect(stranger`select 1`).rejects.toThrow('password authentication failed')
  await ask('create table kept (id int); insert into kept values (7)')
})

it('stops the server of a start that was killed, and finds everything as it was', async () => {
  const left = serverState(path.join(folder, 'pg18'))
  running = await startPostgres(folder, { durable: false })
  expect(serverState(path.join(folder, 'pg18'))?.pid).not.toBe(left?.pid)
  expect(await ask('select id from kept')).toEqual([{ id: 7 }])
})

it('starts although a machine that went down left its mark', async () => {
  await running?.stop()
  writeFileSync(
    path.join(folder, 'pg18', 'postmaster.pid'),
    `${process.pid}\n${folder}/pg18\n1\n5432\n\n127.0.0.1\n\nready\n`,
  )
  running = await startPostgres(folder, { durable: false })
  expect(await ask('select id from kept')).toEqual([{ id: 7 }])
})
