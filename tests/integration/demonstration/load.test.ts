import { afterAll, describe, expect, it } from 'vitest'
import { demonstrationHolders, demonstrationPeople, demonstrationStaff } from '#content/demonstration.ts'
import { closeDatabase, db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { subjectOf, systemOf } from '#lib/auth/gate.ts'
import { now } from '#lib/calendar/now.ts'
import { loadDemonstration } from '#lib/demonstration/load-demonstration.ts'
import { readMailbox } from '#lib/demonstration/mailbox.ts'
import { demonstration } from '#lib/demonstration/mode.ts'
import { moveClock } from '#lib/demonstration/move-clock.ts'
import { settleBirth } from '#lib/demonstration/settle-birth.ts'
import { env } from '#lib/env.ts'
import { standingPreferencesOf } from '#lib/preferences/queries.ts'
import { createStaff } from '#lib/staff/create-staff.ts'
import { asOwner } from '#tests/support/database.ts'

process.env.DEMONSTRATION = '1' // before the first look at the settings
const at = new Date('2026-11-20T12:00:00Z')
const by = systemOf('seed')

afterAll(closeDatabase)

async function idOf(email: string): Promise<string> {
  const holder = await findHolder(db(), email)
  if (holder?.kind !== 'person') throw new Error(`${email} is nobody`)
  return holder.subjectId
}

describe('the demonstration', () => {
  it('runs in its own mode, and no database of a company becomes one', async () => {
    expect(env().DEMONSTRATION).toBe(true)
    await settleBirth(at)
    await asOwner()`update deployment set demonstration = false`
    await expect(settleBirth(at)).rejects.toThrow('company’s records')
    await asOwner()`update deployment set demonstration = true`
    await settleBirth(at)
  })

  it('loads its people once, even when several start at the same moment', async () => {
    await transaction((tx) =>
      createStaff(tx, { name: 'Own', email: 'own@flix247.example', roles: ['auditor'], at, by }),
    )
    const loaded = await Promise.all([1, 2, 3].map(() => loadDemonstration({ by, at })))
    expect(loaded.filter(Boolean)).toHaveLength(1)
    expect(await loadDemonstration({ by, at })).toBe(false)
    expect(await asOwner()`select 1 from accounts`).toHaveLength(demonstrationHolders.length)
    expect(await asOwner()`select 1 from staff_members`).toHaveLength(demonstrationStaff.length + 1)
    for (const { email } of demonstrationPeople) expect(await findHolder(db(), email)).not.toBeNull()
  })

  it('gives each a life of every kind, two years long, and nothing older than it is kept', async () => {
    for (const { email } of demonstrationHolders) {
      const id = await idOf(email)
      for (const table of [
        'usage_events',
        'site_visits',
        'purchases',
        'invoices',
        'cards',
        'outbox',
        'preference_entries',
        'cookie_choices',
        'disclosures',
      ]) {
        const [row] = await asOwner().unsafe(`select count(*)::int as count from ${table} where subject_id = $1`, [id])
        expect(row?.count, `${table} of ${email}`).toBeGreaterThan(0)
      }
      const on = (await standingPreferencesOf(subjectOf(id, null))).flatMap(({ channels }) =>
        channels.filter(({ choice }) => choice === 'on'),
      )
      expect(on).toHaveLength(1)
    }
    expect(
      await asOwner()`select 1 from usage_events where subject_id is null and device is not null`,
    ).not.toHaveLength(0)
    expect(await asOwner()`select 1 from disclosures where subject_id is null`).toHaveLength(1)
    for (const table of ['site_visits', 'usage_events']) {
      const older = (than: string) =>
        asOwner().unsafe(`select 1 from ${table} where at < $1::timestamptz - interval '${than}'`, [at.toISOString()])
      expect((await older('23 months')).length, table).toBeGreaterThan(0)
      expect(await older('25 months'), table).toHaveLength(0)
    }
    expect(await asOwner()`select 1 from outbox where delivered_at is null`).toHaveLength(0)
  })

  it('lets two of them share a conversation', async () => {
    const [row] = await asOwner()`select count(*)::int as count, count(subject_id)::int as persons from thread_messages`
    expect(row).toEqual({ count: 3, persons: 2 })
    expect(await asOwner()`select 1 from thread_people`).toHaveLength(2)
  })

  it('brings nobody back who was erased', async () => {
    const id = await idOf('bo@example.org')
    await asOwner()`update subjects set erased_at = ${at} where id = ${id}`
    expect(await loadDemonstration({ by, at })).toBe(false)
    expect(await findHolder(db(), 'bo@example.org')).toBeNull()
  })

  it('moves its clock forward, and shows its letters', async () => {
    const mode = demonstration()
    if (!mode) throw new Error('not a demonstration')
    const before = await now()
    await moveClock(mode, { hours: 48, at: before })
    expect((await now()).getTime() - before.getTime()).toBeGreaterThanOrEqual(48 * 3_600_000)
    expect(await readMailbox(mode)).toEqual([])
  })
})
