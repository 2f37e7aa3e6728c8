import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { claim } from './claim.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'privacy-center-claim-'))
afterAll(() => rmSync(folder, { recursive: true }))

it('is taken once, and given back', () => {
  const file = path.join(folder, 'below', 'in-use.json')
  const mine = claim(file, { name: 'start.ts', address: 'http://localhost:3000' })
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({
    pid: process.pid,
    name: 'start.ts',
    address: 'http://localhost:3000',
  })
  if (mine.ok) mine.release()
  expect(claim(file, { name: 'start.ts' }).ok).toBe(true)
})

it.each([
  ['of a process that has ended', '{"pid":2147483646,"name":"start.ts"}'],
  ['of another program that was given the same process id', `{"pid":${process.pid},"name":"start.ts"}`],
  ['that was half written', '{"pid":'],
])('takes over a sign %s', (_, text) => {
  const file = path.join(folder, 'left.json')
  writeFileSync(file, text)
  expect(claim(file, { name: 'dev.ts' }).ok).toBe(true)
})
