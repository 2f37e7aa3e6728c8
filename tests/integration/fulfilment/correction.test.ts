import { randomUUID } from 'node:crypto'
import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { corrections } from '#db/schema/requests.ts'
import { subjectOf, systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { labelOf, listCorrectable, parseCorrection } from '#lib/fulfilment/correctable.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { seal, unseal } from '#lib/sealing/seal.ts'
import { asOwner } from '#tests/support/database.ts'
import { oneOfEverything } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from './decided-request.ts'

const at = new Date('2026-11-22T10:00:00Z')
const by = systemOf('test')
afterAll(closeSender)

async function correct(subjectId: string, field: string, before: string, after: string) {
  const request = await decidedRequest({
    subjectId,
    details: { kind: 'correction', field, label: 'x', after, reason: 'wrong' },
    at,
  })
  const id = randomUUID()
  const sealed = (column: string, text: string) => seal({ table: 'corrections', column, row: id }, text)
  await db()
    .insert(corrections)
    .values({ id, requestId: request.id, field, before: sealed('before', before), after: sealed('after', after) })
  await carryOut({ requestId: request.id, by, at })
  const [row] =
    await asOwner()`select state, applied_at from requests r join corrections c on c.request_id = r.id where r.id = ${request.id}`
  return row
}

describe('a correction', () => {
  it('offers what the map says, with the value that stands now', async () => {
    const ana = await oneOfEverything('a')
    const offered = await listCorrectable(subjectOf(ana.subjectId, null))
    expect(offered.map(({ label, current }) => [label, current])).toEqual([
      ['Name', 'marka-accounts-name'],
      ['Mailing address', '{"lines":["marka-accounts-mailingaddress"],"postcode":"EC1A 1AA","country":"GB"}'],
      ['Region', 'GB'],
      ['Billed to', 'marka-invoices-billedto'],
      ['Product', 'marka-purchases-product'],
    ])
    expect(offered.map(({ field }) => labelOf(field))).toEqual(offered.map(({ label }) => label))
  })

  it('puts open and sealed values right, once', async () => {
    const bo = await oneOfEverything('b')
    const [name, , , billed] = await listCorrectable(subjectOf(bo.subjectId, null))
    expect(await correct(bo.subjectId, name?.field ?? '', name?.current ?? '', 'Bo Right')).toMatchObject({
      state: 'done',
      applied_at: at,
    })
    expect(await correct(bo.subjectId, billed?.field ?? '', billed?.current ?? '', 'Bo Right Ltd')).toMatchObject({
      state: 'done',
      applied_at: at,
    })
    expect(await asOwner()`select name from accounts where subject_id = ${bo.subjectId}`).toEqual([
      { name: 'Bo Right' },
    ])
    const [invoice] = await asOwner()`select id, billed_to from invoices where subject_id = ${bo.subjectId}`
    expect(unseal({ table: 'invoices', column: 'billed_to', row: invoice?.id }, invoice?.billed_to)).toBe(
      'Bo Right Ltd',
    )
  })

  it('leaves alone what the person has changed since, and writes to them', async () => {
    const eve = await oneOfEverything('e')
    const [name] = await listCorrectable(subjectOf(eve.subjectId, null))
    expect(await correct(eve.subjectId, name?.field ?? '', 'what stood there when she asked', 'Older')).toMatchObject({
      state: 'partly-done',
      applied_at: null,
    })
    expect(await asOwner()`select name from accounts where subject_id = ${eve.subjectId}`).toEqual([
      { name: 'marke-accounts-name' },
    ])
  })

  it('never reaches into a row of somebody else', async () => {
    const [cy, dee] = [await oneOfEverything('c'), await oneOfEverything('d')]
    const [name] = await listCorrectable(subjectOf(dee.subjectId, null))
    expect(await correct(cy.subjectId, name?.field ?? '', name?.current ?? '', 'Taken')).toMatchObject({
      state: 'partly-done',
      applied_at: null,
    })
    expect(await asOwner()`select name from accounts where subject_id = ${dee.subjectId}`).toEqual([
      { name: 'markd-accounts-name' },
    ])
  })

  it('refuses what cannot stand there', () => {
    expect(parseCorrection('accounts.region.x', 'Atlantis')).toBeNull()
    expect(parseCorrection('accounts.name.x', '  ')).toBeNull()
    expect(parseCorrection('accounts.email.x', 'a@b.cz')).toBeNull()
    expect(parseCorrection('accounts.name.x', ' Ana ')).toBe('Ana')
  })
})
