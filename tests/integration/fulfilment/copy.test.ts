import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freshSubjectOf, subjectOf, systemOf } from '#lib/auth/gate.ts'
import { fieldsOf } from '#lib/data-map/fields.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { env } from '#lib/env.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { endOverdueCopies } from '#lib/fulfilment/end-copy.ts'
import { downloadCopy, listReadingsOf, readCopy } from '#lib/fulfilment/open-copy.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { asOwner } from '#tests/support/database.ts'
import { codedRegions, type Everything, markOf, oneOfEverything } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from './decided-request.ts'
import { unzipped } from './unzipped.ts'

const at = new Date('2026-11-22T10:00:00Z')
const by = systemOf('test')
let ana: Everything
let bo: Everything
let reference: string
const fresh = (one: Everything) => freshSubjectOf(subjectOf(one.subjectId, null), 'passkey')

beforeAll(async () => {
  ana = await oneOfEverything('a')
  bo = await oneOfEverything('b')
  const request = await decidedRequest({ subjectId: ana.subjectId, at })
  reference = request.reference
  await carryOut({ requestId: request.id, by, at })
})
afterAll(closeSender)

async function downloaded() {
  const opened = await downloadCopy(fresh(ana), { reference, at })
  if (!opened.ok) throw new Error(opened.refusal)
  expect(opened.value.fileName).toBe('copy-of-your-data-2026-11-22.zip')
  return unzipped(opened.value.stream)
}

/** The columns of a person by what the data map says of them. */
function marks(one: Everything, use: 'copied' | 'withheld' | 'internal') {
  return one.rows.flatMap(({ holding }) =>
    fieldsOf(holding)
      .filter(({ column, class: described }) => described.use === use && /^(text|jsonb)/.test(column.getSQLType()))
      .filter(({ column }) => !column.enumValues?.length && !codedRegions.includes(`${holding.name}.${column.name}`))
      .map(({ column }) => markOf(one.letter, holding.name, column.name)),
  )
}

describe('a copy', () => {
  it('holds every mark of the person in columns mapped as copied, and nothing else', async () => {
    const files = await downloaded()
    const json = [...files]
      .filter(([name]) => name.endsWith('.json') && name.startsWith('data/'))
      .map(([, text]) => text)
      .join('')
    const csv = [...files]
      .filter(([name]) => name.endsWith('.csv'))
      .map(([, text]) => text)
      .join('')
    const page = files.get('index.html') ?? ''
    const copied = marks(ana, 'copied')
    expect(copied.length).toBeGreaterThan(50)
    for (const text of [json, csv, page]) {
      expect(copied.filter((mark) => !text.includes(mark))).toEqual([])
      for (const mark of [...marks(ana, 'withheld'), ...marks(ana, 'internal')])
        expect(text).not.toMatch(new RegExp(`${mark}(?![a-z-])`))
      expect(text).not.toContain('markb-')
    }
  })

  it('says what is in it, with a digest of every file, and what is withheld and why', async () => {
    const files = await downloaded()
    const manifest = JSON.parse(files.get('manifest.json') ?? '')
    expect(manifest.files.map((file: { name: string }) => file.name).sort()).toEqual(
      [...files.keys()].filter((name) => name !== 'manifest.json').sort(),
    )
    for (const { name, sha256, bytes } of manifest.files) {
      const text = Buffer.from(files.get(name) ?? '')
      expect([text.length, createHash('sha256').update(text).digest('hex')]).toEqual([bytes, sha256])
    }
    expect(manifest.withheld.map((held: { label: string }) => held.label)).toContain('The payment processor’s token')
    for (const name of files.keys()) if (name.endsWith('.json')) JSON.parse(files.get(name) ?? '')
  })

  it('opens without us: nothing from anywhere, one style and one small script, both by digest', async () => {
    const files = await downloaded()
    for (const [name, scripts] of [
      ['index.html', 1],
      ['information.html', 0],
    ] as const) {
      const page = files.get(name) ?? ''
      const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? ''
      const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? ''
      expect(policy).toContain(`style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`)
      expect(policy).toContain("default-src 'none'")
      const found = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)]
      expect(found).toHaveLength(scripts)
      for (const [, script = ''] of found)
        expect(policy).toContain(`script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`)
      expect(page.replaceAll(/<(script|style)>[\s\S]*?<\/\1>/g, '')).not.toMatch(
        /<script|<img|<link|style="|@import|url\(|\son\w+=|javascript:|src=/,
      )
    }
  })

  it('is read and downloaded by its person only, and each time is listed', async () => {
    const read = await readCopy(fresh(ana), { reference, at })
    expect(read.ok && read.value.categories.length).toBe(categories.length)
    expect((await readCopy(fresh(bo), { reference, at })).ok).toBe(false)
    expect((await downloadCopy(fresh(bo), { reference, at })).ok).toBe(false)
    const readings = await listReadingsOf(subjectOf(ana.subjectId, null), reference)
    expect(readings.map(({ how }) => how).sort()).toEqual(['downloaded', 'downloaded', 'downloaded', 'read'])
    expect(await listReadingsOf(subjectOf(bo.subjectId, null), reference)).toEqual([])
  })

  it('rests encrypted, and ends on its day: file, key and request', async () => {
    const folder = path.join(env().DATA_DIR, 'packages')
    expect(await readdir(folder)).toHaveLength(2)
    const later = new Date('2026-11-30T00:00:01Z')
    expect((await readCopy(fresh(ana), { reference, at: later })).ok).toBe(false)
    await endOverdueCopies(by, later)
    expect(await readdir(folder)).toEqual([])
    const [request] = await asOwner()`select state, ended_at from requests where reference = ${reference}`
    expect(request?.state).toBe('done')
    const [row] = await asOwner()`select file_key, ended_at from packages where ended_at = ${later}`
    expect(row).toMatchObject({ file_key: null })
  })
})
