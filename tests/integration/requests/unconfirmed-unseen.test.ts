import { afterAll, beforeAll, expect, it } from 'vitest'
import { openAsker } from '#lib/entering/open-asker.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { listEarlier } from '#lib/requests/earlier-queries.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { parseQueueFilter } from '#lib/requests/queue-filter.ts'
import { countQueue, listQueue } from '#lib/requests/staff-queries.ts'
import { requestStates } from '#lib/requests/vocabulary.ts'
import { asOwner } from '#tests/support/database.ts'
import { actionsOn, ask, at, hoursLater, newHolder, newMember, rowOf, wholeCopy } from './asking.ts'
import { newAddress, sent } from './guest-asking.ts'

// What nobody has confirmed may be a stranger's, in anybody's name: no page of staff lists it or opens it.

let dee: Awaited<ReturnType<typeof newMember>>
let reference: string
let other: string
beforeAll(async () => {
  dee = await newMember('approver', 'support')
  reference = await sent({ address: newAddress(), details: { kind: 'deletion' } })
  other = await ask(await newHolder('DE'), wholeCopy)
  expect((await rowOf(reference)).state).toBe('unconfirmed')
})
afterAll(closeSender)

const reading = () => dee.as('requests:read')

it.each([null, ...requestStates])('the queue does not list it: %s', async (state) => {
  const asked = parseQueueFilter(state ? { state } : {})
  // Past the address, too: should another page ask for that state by itself.
  for (const filter of [asked, { ...asked, state }]) {
    const { rows } = await listQueue(reading(), filter, '2027-06-01')
    expect(rows.map((row) => row.reference)).not.toContain(reference)
  }
})

it('asked for, it is as if nothing had been asked for', async () => {
  const { rows } = await listQueue(reading(), parseQueueFilter({ state: 'unconfirmed' }), '2026-11-04')
  expect(rows.map((row) => row.reference)).toEqual([other])
})

it('no number counts it', async () => {
  expect(await countQueue(reading(), '2027-06-01')).toMatchObject({ open: 1, overdue: 1 })
})

it('its reference opens nothing, and leaves no trace of a reading', async () => {
  expect(await openRequestForStaff(reading(), reference, at)).toBeNull()
  expect(await openRequestForStaff(dee.as('requests:decide'), reference, at)).toBeNull()
  expect(await actionsOn(reference)).not.toContain('request.opened')
})

it('is no earlier request of whoever it says it is from, and nobody’s letter belongs to it', async () => {
  const { subjectId } = await rowOf(reference)
  const later = { id: crypto.randomUUID(), subjectId, receivedAt: hoursLater(1) }
  expect(await listEarlier(reading(), later)).toEqual([])
  expect(await openAsker(dee.as('requests:enter'), { email: null, reference }, at)).toEqual({ ok: true, value: null })
})

it('is there for staff as soon as it is confirmed', async () => {
  await asOwner()`update requests set state = 'received' where reference = ${reference}`
  expect(await openRequestForStaff(reading(), reference, at)).not.toBeNull()
})
