import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { listBounced } from '#lib/letters/queries.ts'
import { deliver } from '#lib/notices/deliver.ts'
import { scopeOf } from '#lib/requests/scope.ts'
import { asOwner } from '#tests/support/database.ts'
import { ask, at, decidedBy, declined, hoursLater, newHolder, newMember, rowOf } from '../requests/asking.ts'
import { gone, startAnew, sweep, teamMails } from './bouncing.ts'
import { openMailServer } from './mail-server.ts'

let server: Awaited<ReturnType<typeof openMailServer>>
let dee: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  server = await openMailServer()
  dee = await newMember('approver')
})
beforeEach(() => startAnew(server))
afterAll(async () => {
  await server.stop()
  await closeSender()
})

/** The letter that says no; the request has ended with it. */
async function refusedLetter() {
  const ana = await newHolder('DE')
  const details = { kind: 'objection', purpose: 'improvement', reason: 'x' } as const
  const reference = await ask(ana, details)
  await decidedBy(dee, reference, Object.fromEntries(scopeOf(details).map((part) => [part, declined])))
  const [letter] =
    await asOwner()`select id from outbox where reference = ${reference} and subject_id = ${ana.subjectId}
    order by created_at desc, subject_line limit 1`
  return { reference, id: letter?.id as string }
}

async function comesBack(id: string, when: Date) {
  server.says.receiver = gone
  await deliver(id, when)
  server.says.receiver = null
  await sweep(when)
}

describe('a refusal that comes back', () => {
  it('alerts the team although the request has ended, and says until when the person may object', async () => {
    const { id, reference } = await refusedLetter()
    expect((await rowOf(reference)).state).toBe('declined')
    await comesBack(id, hoursLater(24))
    expect(await teamMails()).toMatchObject([{ subject_line: `A letter about ${reference} came back` }])
    const { recourseEndsAt } = await rowOf(reference)
    expect(recourseEndsAt).not.toBeNull()
    expect(await listBounced(dee.as('letters:dispatch'))).toMatchObject([{ id, state: 'declined', recourseEndsAt }])
  })

  it('alerts nobody once recourse is over, and is still listed', async () => {
    const { id, reference } = await refusedLetter()
    const { recourseEndsAt } = await rowOf(reference)
    await comesBack(id, new Date((recourseEndsAt ?? at).getTime() + 1))
    expect(await teamMails()).toEqual([])
    expect(await listBounced(dee.as('letters:dispatch'))).toHaveLength(1)
  })

  it('alerts the team while an appeal is open', async () => {
    const { id, reference } = await refusedLetter()
    await asOwner()`update requests set state = 'appealed', recourse_ends_at = null where reference = ${reference}`
    await comesBack(id, hoursLater(24))
    expect(await teamMails()).toHaveLength(1)
  })
})
