import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { transaction } from '#db/transaction.ts'
import { subjectOf, systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { listDueRequests } from '#lib/fulfilment/list-due.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { advance } from '#lib/requests/advance.ts'
import { asOwner } from '#tests/support/database.ts'
import { type Everything, oneOfEverything } from '#tests/support/one-of-everything.ts'
import { decidedRequest } from './decided-request.ts'

const at = new Date('2026-11-22T10:00:00Z')
const after = (seconds: number) => new Date(at.getTime() + seconds * 1000)
const by = systemOf('test')
let ana: Everything

beforeAll(async () => {
  ana = await oneOfEverything('a')
})
beforeEach(() => asOwner()`update requests set state = 'withdrawn' where id <> ${ana.requestId}`)
afterAll(closeSender)

const dueAt = async (when: Date) => (await listDueRequests(when)).map(({ id }) => id)
const stateOf = async (id: string) => (await asOwner()`select state from requests where id = ${id}`)[0]?.state

it('holds a copy back until its release, and for good once somebody said "this was not me"', async () => {
  const { id } = await decidedRequest({ subjectId: ana.subjectId, at, set: { releaseAt: after(72 * 3600) } })
  expect(await dueAt(after(72 * 3600 - 1))).toEqual([])
  await carryOut({ requestId: id, by, at: after(72 * 3600 - 1) })
  expect(await stateOf(id)).toBe('decided')
  expect(await dueAt(after(72 * 3600))).toEqual([id])
  await asOwner()`update requests set release_stopped_at = ${at} where id = ${id}`
  expect(await dueAt(after(90 * 3600))).toEqual([])
  await carryOut({ requestId: id, by, at: after(90 * 3600) })
  expect(await stateOf(id)).toBe('decided')
})

it('gives nothing out when it is stopped while the copy is being made', async () => {
  const { id } = await decidedRequest({ subjectId: ana.subjectId, at })
  await transaction((tx) => advance(tx, { requestId: id, event: 'carry-out', by, at, word: 'carrying-out' }))
  const stop = { event: 'disown', word: 'this-was-not-me', set: { releaseStoppedAt: at } } as const
  await transaction((tx) => advance(tx, { ...stop, requestId: id, by: subjectOf(ana.subjectId, null), at }))
  await carryOut({ requestId: id, by, at })
  expect(await stateOf(id)).toBe('withdrawn')
  expect(await asOwner()`select 1 from packages where request_id = ${id}`).toHaveLength(0)
})

it('waits for the end of a cooling-off, or for its being waived', async () => {
  const { id } = await decidedRequest({
    subjectId: ana.subjectId,
    details: { kind: 'deletion' },
    at,
    set: { coolingOffEndsAt: after(60) },
  })
  await transaction((tx) =>
    advance(tx, { requestId: id, event: 'start-cooling-off', by, at, word: 'cooling-off-started' }),
  )
  expect(await dueAt(after(59))).toEqual([])
  expect(await dueAt(after(60))).toEqual([id])
  await asOwner()`update requests set cooling_off_waived_at = ${at} where id = ${id}`
  expect(await dueAt(at)).toEqual([id])
})

it('lets a deletion wait for a copy the same person still expects, until the date the law sets', async () => {
  const copy = await decidedRequest({ subjectId: ana.subjectId, at, set: { state: 'in-review' } })
  const deletion = await decidedRequest({ subjectId: ana.subjectId, details: { kind: 'deletion' }, at })
  await carryOut({ requestId: deletion.id, by, at })
  expect(await stateOf(deletion.id)).toBe('decided')
  await asOwner()`update requests set state = 'ready' where id = ${copy.id}`
  await carryOut({ requestId: deletion.id, by, at })
  expect(await stateOf(deletion.id)).toBe('done')
})

it('tries again what failed: after 15 seconds, then four times as long', async () => {
  const bo = await oneOfEverything('b')
  const { id } = await decidedRequest({ subjectId: bo.subjectId, at })
  const fail = async (when: Date) => {
    await transaction((tx) => advance(tx, { requestId: id, event: 'carry-out', by, at: when, word: 'carrying-out' }))
    await transaction((tx) => advance(tx, { requestId: id, event: 'fail', by, at: when, word: 'delayed-by-us' }))
  }
  await fail(at)
  expect(await dueAt(after(14))).toEqual([])
  expect(await dueAt(after(15))).toEqual([id])
  await fail(after(15))
  expect(await dueAt(after(74))).toEqual([])
  expect(await dueAt(after(75))).toEqual([id])
  await carryOut({ requestId: id, by, at: after(75) })
  expect(await stateOf(id)).toBe('ready')
})

it('gives nothing out once what was asked for has been deleted: it could be more than that', async () => {
  const { id } = await decidedRequest({
    subjectId: ana.subjectId,
    details: { kind: 'copy', categories: ['purchases'] },
    at,
  })
  await asOwner()`update requests set details = null where id = ${id}`
  await expect(carryOut({ requestId: id, by, at })).rejects.toThrow('has been deleted')
  expect(await stateOf(id)).toBe('delayed-by-us')
  expect(await asOwner()`select 1 from copy_preparations where request_id = ${id}`).toHaveLength(0)
})
