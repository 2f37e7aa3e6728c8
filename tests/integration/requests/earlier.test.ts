import { afterAll, expect, it } from 'vitest'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { listEarlier } from '#lib/requests/earlier-queries.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { ask, at, hoursLater, newHolder, newMember, rowOf, wholeCopy } from './asking.ts'

afterAll(closeSender)

it('shows what the same person asked before, newest first, and nobody else’s', async () => {
  const [ana, bo, dee] = [await newHolder(), await newHolder(), await newMember('reviewer')]
  const first = await ask(ana, wholeCopy)
  await withdrawRequest({ by: ana.subject, reference: first, at })
  await ask(bo, wholeCopy)
  const second = await ask(ana, { kind: 'deletion' }, ana.byPasskey, hoursLater(24))
  const third = await ask(ana, wholeCopy, ana.byPasskey, hoursLater(48))
  const before = async (reference: string) => {
    const rows = await listEarlier(dee.as('requests:read'), await rowOf(reference))
    return rows.map((row) => [row.reference, row.kind, row.state, row.receivedOn])
  }
  expect(await before(third)).toEqual([
    [second, 'deletion', 'received', '2026-11-03'],
    [first, 'copy', 'withdrawn', '2026-11-02'],
  ])
  expect(await before(first)).toEqual([])
})
