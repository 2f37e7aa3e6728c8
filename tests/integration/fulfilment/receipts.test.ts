import { eq } from 'drizzle-orm'
import { afterAll, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { importPeople } from '#lib/accounts/import-people.ts'
import { staffOf, systemOf } from '#lib/auth/gate.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { env } from '#lib/env.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { readReceipt } from '#lib/receipts/input.ts'
import { receiptFile } from '#lib/receipts/receipt-file.ts'
import { standingOf } from '#lib/receipts/signed.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { approveDecision } from '#lib/requests/approve.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { findWaiting } from '#lib/requests/decision-queries.ts'
import { settleDecision } from '#lib/requests/settle-decisions.ts'
import { findReceipt } from '#lib/requests/story.ts'
import { listDecisions } from '#lib/requests/story-queries.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { publishedKeys } from '#lib/sealing/signing-keys.ts'
import { createStaff } from '#lib/staff/create-staff.ts'
import { asOwner } from '#tests/support/database.ts'
import { oneOfEverything } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from './decided-request.ts'

const at = new Date('2026-11-22T10:00:00Z')
const by = systemOf('test')
afterAll(closeSender)

async function member(name: string): Promise<string> {
  const email = `${name}@flix247.example`
  const created = await transaction((tx) => createStaff(tx, { name, email, roles: ['approver'], at, by }))
  if (!created.ok) throw new Error(created.refusal)
  return created.value.staffId
}

async function decideAndApprove(reference: string, id: string): Promise<void> {
  const [dee, eli] = [await member('dee'), await member('eli')]
  const proposals = Object.fromEntries(categories.map((category) => [category, { outcome: 'granted' as const }]))
  const first = await decideRequest({ by: staffOf(dee), reference, proposals, at })
  const seen = (await findWaiting(staffOf<'requests:approve'>(eli), { id }))?.seen ?? ''
  const second = await approveDecision({ by: staffOf(eli), reference, seen, at })
  expect([first.ok, second.ok]).toEqual([true, true])
  const later = new Date(at.getTime() + 600_000)
  expect(await settleDecision({ requestId: id, by, at: later })).toBe(true)
}

it('a decision never says plainly “granted” of what a law keeps, and the letter says why and until when', async () => {
  const ana = await oneOfEverything('a')
  const { id, reference } = await decidedRequest({
    ...{ subjectId: ana.subjectId, details: { kind: 'deletion' }, at },
    set: { state: 'in-review', decidedAt: null },
  })
  await decideAndApprove(reference, id)
  const shown = new Map(
    (await listDecisions({ id, kind: 'deletion' })).map((decision) => [decision.category, decision]),
  )
  expect(shown.get('card-data')).toMatchObject({ outcome: 'granted', keeps: [] })
  expect(shown.get('purchases')).toMatchObject({
    outcome: 'partly-granted',
    keeps: [{ reason: 'tax-law', until: '2032-12-31', count: 2, whole: true }],
  })
  const [sent] = await asOwner()`select id, subject_line, message from outbox where key = ${`${reference}:decided`}`
  expect(sent?.subject_line).toContain('part of your request')
  const text = unseal({ table: 'outbox', column: 'message', row: sent?.id }, sent?.message)
  expect(text).toContain('Purchases and invoices: 2 records stay until 31 December 2032. Tax law')
})

it('a receipt verifies as the file it is given out as, and as nothing else', async () => {
  const bo = await oneOfEverything('b')
  const { id } = await decidedRequest({ subjectId: bo.subjectId, details: { kind: 'deletion' }, at })
  await carryOut({ requestId: id, by, at })
  const found = await findReceipt({ id })
  const file = receiptFile(found?.receipt)
  expect(file?.headers.get('content-disposition')).toMatch(/^attachment; filename="receipt-PR-/)
  const json = (await file?.text()) ?? ''
  const keys = publishedKeys(env().SIGNING_KEYS)
  const read = readReceipt(json)
  expect(read.ok && standingOf(read.value, keys)).toBe('valid')
  const altered = readReceipt(json.replace(/"deleted": \d+/, '"deleted": 999'))
  expect(altered.ok && standingOf(altered.value, keys)).toBe('altered')
  expect(json).not.toContain('markb')
  expect(json).not.toContain(bo.subjectId)
  expect(receiptFile({ ...found?.receipt, signature: undefined })).toBeNull()
})

it('an old list does not bring back who was erased; who came back since is new', async () => {
  const cy = await oneOfEverything('c')
  const email = 'cy.gone@example.org'
  const { id } = await decidedRequest({ subjectId: cy.subjectId, details: { kind: 'deletion' }, at })
  await db()
    .update(requests)
    .set({ addressHash: requestAddressHash(email) })
    .where(eq(requests.id, id))
  await carryOut({ requestId: id, by, at })
  const bring = (since: string) =>
    importPeople({
      csv: `name,email,region,since\nCy,${email},GB,${since}\n`,
      by,
      at: new Date('2026-12-10T10:00:00Z'),
    })
  expect(await bring('2024-01-01')).toEqual({ ok: true, imported: 0, present: 0, erased: 1 })
  expect(await bring('')).toMatchObject({ imported: 0, erased: 1 })
  expect(await bring('2026-12-01')).toMatchObject({ imported: 1, erased: 0 })
})
