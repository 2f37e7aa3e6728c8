import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '#lib/audit/verify-chain.ts'
import { freshSubjectOf, subjectOf } from '#lib/auth/gate.ts'
import { fieldsOf } from '#lib/data-map/fields.ts'
import { knownPackages } from '#lib/fulfilment/list-due.ts'
import { downloadCopy } from '#lib/fulfilment/open-copy.ts'
import { register } from '#lib/register.ts'
import { listFiles } from '#lib/storage/files.ts'
import { removeUnknownPackageFiles } from '#lib/storage/package-files.ts'
import { asOwner } from '#tests/support/database.ts'
import { codedRegions, type Everything, markOf, oneOfEverything } from '#tests/support/one-of-everything.ts'
import { everythingHeld } from '../integration/fulfilment/everything-held.ts'
import { unzipped } from '../integration/fulfilment/unzipped.ts'
import { type OwnSite, ownSite } from './own-site.ts'
import { type Asked, askAll, askOnAndOn, insistently, later, rowsOf } from './people-who-ask.ts'
import { randomFrom } from './random.ts'

// 20 kills in `npm test`, more by `npm run test:faults`; a failed run is run again with its seed.
const kills = Number(process.env.FAULT_KILLS ?? 20)
const seed = Number(process.env.FAULT_SEED ?? 2013)
const killsARound = 10

let site: OwnSite
let asked: Asked
let bystander: Everything
let before: unknown

const all = () => [...asked.copies, ...asked.deletions]
const ids = () => asOwner()(all().map(({ id }) => id))
const waiting = () =>
  asOwner()`select reference, kind, state from requests where id in ${ids()} and state not in ('ready', 'done')
    union all select reference, kind, state from requests where id in ${asOwner()(asked.overtaken.map(({ id }) => id))} and state not in ('done', 'withdrawn')`

/** Kills something every 0.1 to 1.5 seconds, a worker three times in four. */
async function killAtRandom(random: () => number): Promise<void> {
  for (let done = 0; done < kills; done += killsARound) {
    await askAll(asked, `r${done}`)
    for (let nth = 0; nth < Math.min(killsARound, kills - done); nth += 1) {
      await sleep(100 + random() * 1400)
      if (random() < 0.25) await site.postgres.killAndRestart()
      else await site.killWorker(random() < 0.5 ? 0 : 1)
    }
    await expect.poll(() => insistently(waiting), { timeout: 60_000, interval: 500 }).toEqual([])
  }
}

beforeAll(async () => {
  site = await ownSite()
  site.startWorker()
  site.startWorker()
  asked = { copies: [], deletions: [], overtaken: [], confirmed: [] }
  bystander = await oneOfEverything('bystander', later)
  before = await rowsOf(bystander)
}, 60_000)
afterAll(() => site.close(), 30_000)

it(`everything ends within 60 s of ${kills} kills (seed ${seed})`, { timeout: kills * 8_000 + 120_000 }, async () => {
  let stopped = false
  const asking = askOnAndOn(bystander, asked, () => stopped)
  await killAtRandom(randomFrom(seed)).finally(() => (stopped = true))
  await asking
})

describe('afterwards', () => {
  it('nothing that was confirmed is lost', async () => {
    const found = await asOwner()`select count(*)::int as many from requests where id in ${asOwner()(asked.confirmed)}`
    expect([found[0]?.many, asked.confirmed.length > 50]).toEqual([asked.confirmed.length, true])
  })

  it('each letter arrives, at most one of them once more for each kill', async () => {
    const waitingLetters = async () =>
      (await asOwner()`select id from outbox where delivered_at is null and message is not null`).length
    await expect.poll(waitingLetters, { timeout: 180_000, interval: 1000 }).toBe(0)
    const letters =
      await asOwner()`select id from outbox where reference in (select reference from requests where id in ${ids()})`
    expect(letters).toHaveLength(all().length)
    const times = letters.map(({ id }) => site.mail.arrived.get(id) ?? 0)
    expect(times.filter((many) => many === 0)).toEqual([])
    expect(times.reduce((sum, many) => sum + many - 1, 0)).toBeLessThanOrEqual(kills)
  }, 200_000)

  it('each copy is whole, holds all of its person and nothing of anybody else', async () => {
    for (const { person, reference } of asked.copies) {
      const subject = freshSubjectOf(subjectOf(person.subjectId, null), 'passkey')
      const opened = await downloadCopy(subject, { reference, at: new Date() })
      if (!opened.ok) throw new Error(`${reference}: ${opened.refusal}`)
      const text = [...(await unzipped(opened.value.stream)).values()].join('\n')
      const wanted = person.rows.flatMap(({ holding }) =>
        fieldsOf(holding)
          .filter(
            ({ column, class: { use } }) =>
              use === 'copied' && /^(text|jsonb)/.test(column.getSQLType()) && !column.enumValues?.length,
          )
          .filter(({ column }) => !codedRegions.includes(`${holding.name}.${column.name}`))
          .map(({ column }) => markOf(person.letter, holding.name, column.name)),
      )
      expect(wanted.filter((mark) => !text.includes(mark))).toEqual([])
      const others = new Set([...text.matchAll(/mark(\w+)-/g)].map(([, letter]) => letter))
      expect([...others]).toEqual([person.letter])
    }
  })

  it('each person who was deleted is gone but for what the receipt names', async () => {
    const kept = new Set(
      register.flatMap((holding) => {
        const { erase } = holding
        if (erase.way === 'delete-rows') return []
        return fieldsOf(holding)
          .filter(({ name }) => erase.blank?.[name] !== null)
          .map(({ column }) => `${holding.name}.${column.name}`)
      }),
    )
    const gone = new Set(asked.deletions.map(({ person }) => person.letter))
    const left = (await everythingHeld()).filter(({ table, column, text }) => {
      const letters = [...text.matchAll(/mark(\w+)-/g)].map(([, letter]) => letter ?? '')
      return letters.some((letter) => gone.has(letter)) && !kept.has(`${table}.${column}`)
    })
    expect(left.map(({ table, column }) => `${table}.${column}`)).toEqual([])
    expect(site.log()).not.toMatch(/mark(\w+)-/)
  })

  it('no copy of anybody who was deleted can still be opened', async () => {
    const ids = asOwner()(asked.overtaken.map(({ id }) => id))
    expect(await asOwner()`select 1 from packages where request_id in ${ids} and file_key is not null`).toEqual([])
    expect(
      await asOwner()`select 1 from copy_preparations where request_id in ${ids} and file_key is not null`,
    ).toEqual([])
  })

  it('each receipt counts every row once', async () => {
    for (const { id } of asked.deletions) {
      const [erasure] = await asOwner()`select id, receipt, finished_at from erasures where request_id = ${id}`
      expect(erasure?.finished_at).not.toBeNull()
      const steps =
        await asOwner()`select holding, planned, affected, done_at from erasure_steps where erasure_id = ${erasure?.id}`
      expect(steps.filter(({ done_at: doneAt }) => doneAt === null)).toEqual([])
      const lines: { category: string; deleted: number; anonymised: number; kept: number }[] =
        erasure?.receipt.lines ?? []
      for (const line of lines.filter(({ category }) => !['requests', 'sign-in'].includes(category))) {
        // The letter that a copy is ready adds one of each, where it was ready first.
        const many = ['messages', 'disclosures'].includes(line.category) ? [1, 2] : [1]
        expect(many, JSON.stringify(line)).toContain(line.deleted + line.anonymised + line.kept)
      }
    }
  })

  it('nothing was done twice', async () => {
    const twice = await asOwner()`select request_id, word, count(*) from timeline_entries
      where request_id in ${ids()} and word in ('carrying-out', 'ready', 'done') group by 1, 2 having count(*) > 1`
    expect(twice).toEqual([])
    const events = await asOwner()`select reference, action, count(*) from audit_events
      where reference in (select reference from requests where id in ${ids()}) and action in ('request.carry-out', 'request.make-ready', 'request.finish')
      and (detail ->> 'from') is distinct from 'delayed-by-us' group by 1, 2 having count(*) > 1`
    expect(events).toEqual([])
    expect(await asOwner()`select 1 from packages where request_id in ${ids()}`).toHaveLength(asked.copies.length)
  })

  it('no file is left over, a bystander is untouched, and the chain holds', async () => {
    await removeUnknownPackageFiles(knownPackages)
    const ready =
      await asOwner()`select stem from packages where file_key is not null and request_id in ${asOwner()(asked.copies.map(({ id }) => id))}`
    const wanted = ready.flatMap(({ stem }) => [`${stem}.reader.sealed`, `${stem}.zip.sealed`])
    expect((await listFiles('packages')).sort()).toEqual(wanted.sort())
    expect(await rowsOf(bystander)).toEqual(before)
    await expect.poll(async () => (await verifyChain()).unsealed, { timeout: 20_000 }).toBe(0)
    expect((await verifyChain()).whole).toBe(true)
  }, 40_000)
})
