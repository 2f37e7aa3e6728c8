import { afterAll, expect, it } from 'vitest'
import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { confirmPermission } from '#lib/representatives/confirm-permission.ts'
import { asOwner } from '#tests/support/database.ts'
import { acceptedByTwo, confirmedFor, permissionLinkTo } from '../requests/acting.ts'
import { at, hoursLater, newHolder, newMember, rowOf, wholeCopy } from '../requests/asking.ts'
import { entered } from '../requests/entered.ts'
import { newAddress } from '../requests/guest-asking.ts'
import { decidedRequest } from './decided-request.ts'

const by = systemOf('test')
afterAll(closeSender)

/** What came of her deletion, a moment after it could be carried out. */
async function deletionOf(subjectId: string): Promise<string> {
  const deletion = await decidedRequest({ subjectId, details: { kind: 'deletion' }, at })
  await carryOut({ requestId: deletion.id, by, at: hoursLater(6) })
  const [row] = await asOwner()`select state from requests where id = ${deletion.id}`
  return String(row?.state)
}

it('a copy that somebody else asked for does not delay the deletion before the person has said yes', async () => {
  const ana = await newHolder('GB')
  const reference = await confirmedFor({ from: newAddress(), person: { email: ana.email } })
  expect((await rowOf(reference)).subjectId).toBe(ana.subjectId)
  expect(await deletionOf(ana.subjectId)).toBe('done')
})

it('one for which the person said yes does, and one for which two of us accepted a proof', async () => {
  const [ana, bea] = [await newHolder('GB'), await newHolder('GB')]
  await confirmedFor({ from: newAddress(), person: { email: ana.email } })
  await confirmPermission({ by: await permissionLinkTo(ana.email), at: hoursLater(1) })
  expect(await deletionOf(ana.subjectId)).toBe('decided')
  const reference = await confirmedFor({ from: newAddress(), person: { email: bea.email }, proof: 'I allow it. Bea' })
  await acceptedByTwo([await newMember('reviewer'), await newMember('reviewer')], reference, 1)
  expect(await deletionOf(bea.subjectId)).toBe('decided')
})

it('a letter in the person’s name delays nothing before they have shown who they are', async () => {
  const [ana, dee] = [await newHolder('GB'), await newMember('reviewer', 'support')]
  const sought = { email: ana.email, reference: null }
  const person = { region: 'GB', answerBy: 'mail', contact: null } as const
  const letter = { channel: 'post', receivedOn: '2026-11-02', lateReason: null, question: null } as const
  const entry = { ...letter, sought, person, asked: [wholeCopy], words: 'Send me all that you hold.' }
  const [reference = ''] = await entered({ by: dee, entry, subjectId: ana.subjectId })
  expect((await rowOf(reference)).subjectId).toBe(ana.subjectId)
  expect(await deletionOf(ana.subjectId)).toBe('done')
})
