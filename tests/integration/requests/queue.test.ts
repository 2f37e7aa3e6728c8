import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { parseQueueFilter } from '#lib/requests/queue-filter.ts'
import { countQueue, listQueue } from '#lib/requests/staff-queries.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { assignRequest } from '#lib/teamwork/assign-request.ts'
import { asOwner } from '#tests/support/database.ts'
import { ask, at, grantCopy, hoursLater, newHolder, newMember, rowOf, wholeCopy } from './asking.ts'

let dee: Awaited<ReturnType<typeof newMember>>
let early: string
let late: string
let waiting: string
beforeAll(async () => {
  dee = await newMember('reviewer')
  early = await ask(await newHolder('DE'), wholeCopy)
  late = await ask(await newHolder('US-CA'), wholeCopy)
  waiting = await ask(await newHolder('DE'), { kind: 'deletion' }, undefined, hoursLater(48))
  await decideRequest({ by: dee.as('requests:decide'), reference: waiting, proposals: grantCopy, at: hoursLater(49) })
  const gone = await newHolder('DE')
  await withdrawRequest({ by: gone.subject, reference: await ask(gone, wholeCopy), at })
})
afterAll(closeSender)

const list = async (sent: Record<string, string>, today = '2026-11-04') => {
  const { rows } = await listQueue(dee.as('requests:read'), parseQueueFilter(sent), today)
  return rows.map(({ reference }) => reference)
}

describe('the queue', () => {
  it('shows what is open, soonest due first', async () => {
    expect(await list({})).toEqual([early, waiting, late])
    expect(await list({ kind: 'deletion' })).toEqual([waiting])
    expect(await list({ state: 'withdrawn' })).toHaveLength(1)
    expect(await list({ show: 'second' })).toEqual([waiting])
    expect(await list({ show: 'soon' }, '2026-11-26')).toEqual([early])
    expect(await list({ show: 'overdue' }, '2026-12-05')).toEqual([early, waiting])
  })

  it('shows what is on my desk, and on nobody’s', async () => {
    const eli = await newMember('approver')
    const by = dee.as('requests:decide')
    await assignRequest({ by, reference: early, to: dee.staffId, seen: 0, at })
    await assignRequest({ by, reference: late, to: eli.staffId, seen: 0, at })
    expect(await list({ desk: 'mine' })).toEqual([early])
    expect(await list({ desk: 'unassigned' })).toEqual([waiting])
    expect(await list({ desk: 'mine', kind: 'deletion' })).toEqual([])
    const { rows } = await listQueue(dee.as('requests:read'), parseQueueFilter({}), '2026-11-04')
    expect(rows.map(({ assignee }) => assignee)).toEqual(['Dee', null, 'Dee'])
    await asOwner()`update staff_members set disabled_at = ${at} where id = ${eli.staffId}`
    expect(await list({ desk: 'unassigned' })).toEqual([waiting, late])
  })

  it('counts the same', async () => {
    const numbers = await countQueue(dee.as('requests:read'), '2026-12-03')
    expect(numbers).toEqual({ open: 3, overdue: 1, soon: 1, second: 1, untouched: 2, delayed: 0 })
  })

  it('goes on where a page ended, also among requests due on the same day', async () => {
    const { id, legalDue } = await rowOf(early)
    await asOwner().unsafe(`
      insert into requests select (jsonb_populate_record(r, jsonb_build_object(
        'id', gen_random_uuid(), 'reference', 'PR-COPY' || n, 'idempotency_key', 'copy ' || n))).*
      from requests r, generate_series(1, 120) n where r.id = '${id}'`)
    const seen: string[] = []
    let after: { due: string; id: string } | null = null
    do {
      const filter = { ...parseQueueFilter({}), after }
      const page: Awaited<ReturnType<typeof listQueue>> = await listQueue(dee.as('requests:read'), filter, legalDue)
      seen.push(...page.rows.map(({ reference }) => reference))
      after = page.next
    } while (after)
    expect(seen).toHaveLength(123)
    expect(new Set(seen).size).toBe(123)
  })
})
