import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { importPeople } from '#lib/accounts/import-people.ts'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import { subjectOf, systemOf } from '#lib/auth/gate.ts'
import { asOwner } from '#tests/support/database.ts'

const at = new Date('2026-11-20T12:00:00Z')
const by = systemOf('people:import')
const header = 'name,email,region,phone,address,postcode,country,since\n'
const bring = (rows: string) => importPeople({ csv: header + rows, by, at })

const countAccounts = async () => Number((await asOwner()`select count(*) from accounts`)[0]?.count)

afterAll(closeDatabase)

describe('people:import', () => {
  it('brings people in once, however often and however many at a time', async () => {
    const rows =
      'Zoë Ott,zoe@example.org,DE,+49 30 555 0199,"Weg 1; Berlin",10115,Germany,2024-05-31\nAl Ng,al@example.org,GB,,,,,\n'
    const first = await Promise.all([bring(rows), bring(rows), bring(rows)])
    expect(first.map((outcome) => outcome.ok && outcome.imported).sort()).toEqual([0, 0, 2])
    expect(await bring(rows)).toEqual({ ok: true, imported: 0, present: 2, erased: 0 })
    expect(await countAccounts()).toBe(2)

    const [row] = await asOwner()`select subject_id, source, created_at from accounts where name = 'Zoë Ott'`
    expect(row).toMatchObject({ source: 'imported', created_at: new Date('2024-05-30T23:00:00Z') })
    expect(await findDetailsOf(subjectOf(row?.subject_id, null))).toMatchObject({
      email: 'zoe@example.org',
      mailingAddress: { lines: ['Weg 1', 'Berlin'], postcode: '10115', country: 'Germany' },
    })
    expect(await asOwner()`select 1 from preference_entries`).toHaveLength(0)
    expect(await asOwner()`select 1 from outbox`).toHaveLength(0)
  })

  it('leaves whoever is here already as they are', async () => {
    await bring('Cy Park,cy@example.org,CA,,,,,\n')
    await bring('Another Name,CY@example.org,DE,,,,,\n')
    expect(await asOwner()`select name, region from accounts where name in ('Cy Park', 'Another Name')`).toEqual([
      { name: 'Cy Park', region: 'CA' },
    ])
  })

  it('imports nothing of a file with a mistake, and nobody’s values are in the message', async () => {
    const before = await countAccounts()
    const outcome = await bring('Di Fox,di@example.org,GB,,,,,\nEd Roe,ed@example.org,GB,4242 4242 4242 4242,,,,\n')
    expect(outcome).toMatchObject({ ok: false, problems: [expect.stringContaining('Row 3')] })
    expect(JSON.stringify(outcome)).not.toMatch(/4242|Ed Roe|ed@/)
    expect(await countAccounts()).toBe(before)
    expect(await asOwner()`select 1 from subjects where id not in (select subject_id from accounts)`).toHaveLength(0)
  })
})
