import { afterAll, expect, it } from 'vitest'
import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { asOwner } from '#tests/support/database.ts'
import { oneOfEverything, someStaff } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from './decided-request.ts'

// The contact details stay by a decision, and with them the account: everything else goes.
const at = new Date('2026-11-22T10:00:00Z')
const run = (id: string) => carryOut({ requestId: id, by: systemOf('test'), at })
const stateOf = async (id: string) => (await asOwner()`select state from requests where id = ${id}`)[0]?.state

afterAll(closeSender)

type Line = { title: string; anonymised: number; kept: number }

async function deletionOfPart(subjectId: string): Promise<Line | undefined> {
  const set = { targetDue: '2026-11-21', legalDue: '2026-11-21' } // so that it does not wait for a copy
  const { id } = await decidedRequest({ subjectId, details: { kind: 'deletion' }, at, set })
  const staff = await someStaff()
  await asOwner()`
    insert into decisions (id, request_id, category, outcome, reason, decided_by, decided_at, settled_at)
    values (gen_random_uuid(), ${id}, 'contact-details', 'declined', 'not-required-by-law', ${staff}, ${at}, ${at})`
  await run(id)
  expect(await stateOf(id)).toBe('partly-done')
  const [erasure] = await asOwner()`select receipt from erasures where request_id = ${id}`
  const lines: Line[] = erasure?.receipt.lines ?? []
  return lines.find(({ title }) => title === 'Requests')
}

it('what is still to be answered keeps what was asked, and loses it with the next deletion once it has ended', async () => {
  const { subjectId } = await oneOfEverything('a')
  const copy = await decidedRequest({ subjectId, details: { kind: 'copy', categories: ['purchases'] }, at })
  const asked = async () => (await asOwner()`select details from requests where id = ${copy.id}`)[0]?.details
  // The deletion itself and a request of the past; and the copy.
  expect(await deletionOfPart(subjectId)).toMatchObject({ anonymised: 2, kept: 1 })
  expect(await asked()).not.toBeNull()
  await run(copy.id)
  expect(await stateOf(copy.id)).toBe('ready')
  await asOwner()`update requests set state = 'done', ended_at = ${at} where id = ${copy.id}`
  expect(await deletionOfPart(subjectId)).toMatchObject({ anonymised: 4, kept: 0 })
  expect(await asked()).toBeNull()
})
