import { mkdirSync } from 'node:fs'
import path from 'node:path'
import postgres, { type Sql } from 'postgres'
import { closeDatabase } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { planErasure } from '#lib/fulfilment/plan-erasure.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { aSecond, row } from '#scripts/bench/figure.ts'
import { migrateDatabase } from '#scripts/database/migrate-database.ts'
import { startPostgres } from '#scripts/postgres/start-postgres.ts'
import { testSettings } from '#tests/support/settings.ts'
import { type Bench, rounds, type Section } from './bench.ts'
import { type Account, emptied, seedAccounts } from './erasure-accounts.ts'

const accountsARound = 200
const by = systemOf('bench')
const at = new Date('2026-11-22T10:00:00Z')

/** Takes one after the other from the list, so many at once; resolves to how many a second. */
async function timed(accounts: Account[], atOnce: number, erase: (account: Account) => Promise<unknown>) {
  const waiting = [...accounts]
  const began = performance.now()
  const take = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await erase(next)
  }
  await Promise.all(Array.from({ length: atOnce }, take))
  return accounts.length / ((performance.now() - began) / 1000)
}

/** What somebody who knows the tables would type, in one transaction for each account. */
async function eraseByHand(owner: Sql, { subjectId }: Account): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`delete from corrections where request_id in (select id from requests where subject_id = ${subjectId})`
    for (const table of ['invoices', ...emptied.filter((name) => name !== 'corrections' && name !== 'invoices')])
      await sql`delete from ${sql(table)} where subject_id = ${subjectId}`
    await sql`update requests set details = null, state = 'done', ended_at = now() where subject_id = ${subjectId}`
    await sql`delete from accounts where subject_id = ${subjectId}`
    await sql`update subjects set erased_at = now() where id = ${subjectId}`
  })
}

/** The plan belongs to the approval, and is written before. */
async function plan({ requestId }: Account): Promise<void> {
  await transaction(async (tx) => {
    const request = await lockRequest(tx, requestId)
    if (request) await planErasure(tx, { request, at })
  })
}

async function refuseLeftovers(owner: Sql): Promise<void> {
  const [left] = await owner`select count(*)::int as count from usage_events where subject_id is not null`
  const [open] = await owner`select count(*)::int as count from requests where state <> 'done'`
  if (left?.count !== 0 || open?.count !== 0) throw new Error('The erasures left something behind.')
}

async function compare({ say }: Bench, owner: Sql, atOnce: number) {
  const ours: number[] = []
  const peer: number[] = []
  for (const round of rounds) {
    const mine = await seedAccounts(owner, accountsARound)
    await timed(mine, 2, plan)
    const theirs = await seedAccounts(owner, accountsARound)
    await owner.unsafe('vacuum analyze')
    ours.push(await timed(mine, atOnce, ({ requestId }) => carryOut({ requestId, by, at })))
    peer.push(await timed(theirs, atOnce, (account) => eraseByHand(owner, account)))
    const [erased, byHand] = [ours, peer].map((speeds) => aSecond(speeds.at(-1) ?? Number.NaN))
    say(`  ${atOnce} at once, round ${round}: ${erased}, by hand ${byHand}`)
    await refuseLeftovers(owner)
  }
  return row({ figure: `accounts, ${atOnce} at once`, unit: aSecond, ours, peer, bar: '≥ 0.6 ×, ≥ 17.4 /s' })
}

/** Erasures of whole accounts in a durable database of their own, beside the same deletes typed by hand. */
export async function measureErasure(bench: Bench): Promise<Section> {
  const folder = path.join(bench.place.folder, 'erasure')
  mkdirSync(folder)
  const server = await startPostgres(folder)
  const owner = postgres(server.ownerUrl, { max: 4, onnotice: () => {} })
  try {
    Object.assign(process.env, testSettings(server, folder), { SMTP_URL: 'smtp://127.0.0.1:1' })
    await migrateDatabase(server)
    const rows = [await compare(bench, owner, 1), await compare(bench, owner, 4)]
    return {
      name: 'erasure',
      title: 'Erasures',
      text: `Accounts with 200 rows in ${emptied.length + 1} tables, in a durable Postgres of the bench's own on this machine: \`carryOut\` from the decided request to its receipt and last letter, each step a transaction with its mark. The peer is the same deletes written by hand, one transaction for each account, over as many connections at once.`,
      rows,
    }
  } finally {
    await closeSender()
    await closeDatabase()
    await owner.end({ timeout: 5 })
    await server.stop()
  }
}
