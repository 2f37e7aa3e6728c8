import { randomUUID } from 'node:crypto'
import type { Sql } from 'postgres'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { sealDetails } from '#lib/requests/details.ts'
import { newReference } from '#lib/requests/reference.ts'
import { seal } from '#lib/sealing/seal.ts'

export type Account = { subjectId: string; requestId: string }

const at = new Date('2026-11-20T10:00:00Z')
const long = '2014-05-01'

// 200 rows that go, in 14 tables: what somebody who used the site for years leaves behind. Their invoices are older than tax law asks for.
const rows: Record<string, string> = {
  sessions: `(id, token_hash, subject_id, started_at, last_seen_at, expires_at, browser)
    select gen_random_uuid(), md5(random()::text), s.id, now(), now(), now(), 'Firefox' from bench_people s, generate_series(1, 2)`,
  passkeys: `(id, subject_id, credential_id, public_key, counter, transports, name, added_at)
    select gen_random_uuid(), s.id, md5(random()::text), 'key', 0, '{}', 'Laptop', now() from bench_people s, generate_series(1, 2)`,
  mail_proofs: `(id, purpose, address, address_hash, subject_id, link_hash, code_hash, created_at, expires_at)
    select gen_random_uuid(), 'fresh', 'v1', md5(s.id::text), s.id, md5(random()::text), 'x', now(), now() from bench_people s, generate_series(1, 2)`,
  cards: `(id, subject_id, brand, last_four, expiry_month, expiry_year, token, source, added_at)
    select gen_random_uuid(), s.id, 'Visa', '4242', 1, 2030, 'v1', 'person', now() from bench_people s, generate_series(1, 2)`,
  purchases: `(id, subject_id, product, amount_minor, currency, purchased_at, source)
    select gen_random_uuid(), s.id, 'Flix', 999, 'GBP', '${long}', 'person' from bench_people s, generate_series(1, 12)`,
  invoices: `(id, subject_id, purchase_id, number, billed_to, amount_minor, currency, issued_on)
    select gen_random_uuid(), p.subject_id, p.id, md5(random()::text), 'v1', 999, 'GBP', '${long}' from purchases p join bench_people s on s.id = p.subject_id`,
  preference_entries: `(id, subject_id, topic, channel, choice, wording, source, at)
    select gen_random_uuid(), s.id, 'announcements', 'email', 'on', 'Products we announce', 'account', now() from bench_people s, generate_series(1, 12)`,
  switch_entries: `(id, subject_id, name, choice, wording, source, at)
    select gen_random_uuid(), s.id, 'stop-sale', 'on', 'Stop the sale', 'account', now() from bench_people s, generate_series(1, 3)`,
  outbox: `(id, key, kind, subject_id, subject_line, created_at, delivered_at, next_attempt_at)
    select gen_random_uuid(), md5(random()::text), 'important-notice', s.id, 'News', now(), now(), now() from bench_people s, generate_series(1, 12)`,
  usage_events: `(id, subject_id, at, product, language, zip_code, location, time_zone)
    select gen_random_uuid(), s.id, now(), 'Flix', 'en', 'EC1A 1AA', 'London', 'Europe/London' from bench_people s, generate_series(1, 70)`,
  site_visits: `(id, subject_id, at, ip, browser, language, operating_system, path)
    select gen_random_uuid(), s.id, now(), '192.0.2.1', 'Firefox', 'en', 'Linux', '/policy' from bench_people s, generate_series(1, 67)`,
  request_drafts: `(id, subject_id, kind, details, created_at, expires_at)
    select gen_random_uuid(), s.id, 'copy', 'v1', now(), now() from bench_people s, generate_series(1, 2)`,
  corrections: `(id, request_id, field, before, after)
    select gen_random_uuid(), r.id, 'name', 'v1', 'v1' from requests r join bench_people s on s.id = r.subject_id`,
}

/** Each of them asked with a passkey: nothing is deleted for somebody who is only claimed. */
const proofs = `insert into timeline_entries (id, request_id, word, actor, detail, at)
  select gen_random_uuid(), r.id, 'received', 'person', '{"proof":"passkey"}', now() from requests r join bench_people s on s.id = r.subject_id`

/** The tables whose rows go with an account, beside the account itself. */
export const emptied: readonly string[] = Object.keys(rows)

/** Made-up accounts with 200 rows each in `emptied` and `accounts`, every one with a deletion that has been decided. */
export async function seedAccounts(owner: Sql, count: number): Promise<Account[]> {
  const people = Array.from({ length: count }, () => ({ subjectId: randomUUID(), requestId: randomUUID() }))
  const ids = people.map(({ subjectId }) => subjectId)
  const accounts = ids.map((subject_id) => {
    const email = `${subject_id}@example.org`
    const sealed = seal({ table: 'accounts', column: 'email', row: subject_id }, email)
    return { subject_id, email: sealed, email_hash: emailHashOf(email), name: 'Ana Quill', region: 'GB' }
  })
  const values = people.map(({ subjectId, requestId }) => ({
    ...{ id: requestId, subjectId, reference: newReference(), kind: 'deletion' as const, state: 'decided' as const },
    ...{ channel: 'account' as const, regime: 'uk-gdpr', region: 'GB', receivedAt: at, receivedOn: '2026-11-20' },
    ...{ details: sealDetails('requests', requestId, { kind: 'deletion' }), legalDue: '2026-12-20', decidedAt: at },
    ...{ targetDue: '2026-12-18', addressHash: requestId, idempotencyKey: requestId },
  }))
  await owner`create table if not exists bench_people (id uuid)`
  await owner`truncate bench_people`
  await owner`insert into bench_people select * from unnest(${ids}::uuid[])`
  await owner`insert into subjects (id, kind, created_at) select id, 'account', now() from bench_people`
  for (let from = 0; from < count; from += 100) {
    const some = accounts.slice(from, from + 100).map((each) => ({ ...each, source: 'imported', created_at: at }))
    await owner`insert into accounts ${owner(some)}`
    await db()
      .insert(requests)
      .values(values.slice(from, from + 100))
  }
  for (const [table, insert] of Object.entries(rows)) await owner.unsafe(`insert into ${table} ${insert}`)
  await owner.unsafe(proofs)
  await owner`drop table bench_people`
  return people
}
