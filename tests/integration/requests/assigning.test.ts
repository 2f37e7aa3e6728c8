import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { assignRequest } from '#lib/teamwork/assign-request.ts'
import { isDecider, listDeciders } from '#lib/teamwork/deciders.ts'
import { findLastTurnOf, listNotes, listTurns } from '#lib/teamwork/queries.ts'
import { findAssignee } from '#lib/teamwork/standing.ts'
import { turnInWords, whoWasFirst } from '#lib/teamwork/wording.ts'
import { asOwner } from '#tests/support/database.ts'
import { actionsOn, ask, at, hoursLater, newHolder, newMember, rowOf, wholeCopy } from './asking.ts'

afterAll(closeSender)

async function world() {
  const ana = await newHolder()
  const [dee, eli] = [await newMember('reviewer'), await newMember('approver')]
  const reference = await ask(ana, wholeCopy)
  return { ana, dee, eli, by: dee.as('requests:decide'), reader: dee.as('requests:read'), reference }
}

const standing = async (reference: string) => (await findAssignee(db(), (await rowOf(reference)).id))?.staffId ?? null
const turnsOf = (reference: string) =>
  asOwner()`select a.turn from request_assignments a join requests r on r.id = a.request_id where r.reference = ${reference} order by turn`

describe('a request on a desk', () => {
  it('is taken, handed over with a note, and put back: what stands is the last turn', async () => {
    const { dee, eli, by, reader, reference } = await world()
    expect(await standing(reference)).toBeNull()
    expect(await assignRequest({ by, reference, to: dee.staffId, seen: 0, at })).toMatchObject({ ok: true })
    expect(await standing(reference)).toBe(dee.staffId)
    const note = 'The invoices are checked. The log files come next.'
    const over = { by, reference, to: eli.staffId, seen: 1, note, at: hoursLater(1) }
    expect(await assignRequest(over)).toMatchObject({ ok: true })
    expect(await standing(reference)).toBe(eli.staffId)
    const request = await rowOf(reference)
    expect(await listNotes(reader, request)).toMatchObject([{ text: note, own: true, withHandOver: true }])
    const back = { by: eli.as('requests:decide'), reference, to: null, seen: 2, at: hoursLater(2) }
    expect(await assignRequest(back)).toMatchObject({ ok: true })
    expect(await standing(reference)).toBeNull()
    expect((await listTurns(reader, request)).map((turn) => [turn.turn, turnInWords(turn)])).toEqual([
      [3, 'Dee put it back'],
      [2, 'Dee gave it to Dee'],
      [1, 'Dee took it'],
    ])
    expect((await actionsOn(reference)).sort()).toEqual([
      'request-note.written',
      'request.assigned',
      'request.assigned',
      'request.assigned',
      'request.submitted',
    ])
    expect(await asOwner()`select 1 from timeline_entries where request_id = ${request.id}`).toHaveLength(1)
  })

  it('goes to one of two who take it at once, and the other learns who and when', async () => {
    const { dee, eli, reader, reference } = await world()
    const take = (member: typeof dee) =>
      assignRequest({ by: member.as('requests:decide'), reference, to: member.staffId, seen: 0, at })
    const outcomes = await Promise.all([take(dee), take(eli)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: 'somebody-first' })
    const first = await findLastTurnOf(reader, reference)
    expect(first && whoWasFirst(first, 'Europe/London')).toBe('Dee took it on 2 November 2026 at 10:00.')
    expect(await standing(reference)).toBe(outcomes[0]?.ok ? dee.staffId : eli.staffId)
    expect(await turnsOf(reference)).toHaveLength(1)
  })

  it('goes to one of fifty', async () => {
    const { reference } = await world()
    const members = await Promise.all(Array.from({ length: 50 }, () => newMember('reviewer')))
    const outcomes = await Promise.all(
      members.map((each) =>
        assignRequest({ by: each.as('requests:decide'), reference, to: each.staffId, seen: 0, at }),
      ),
    )
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await standing(reference)).toBe(members[outcomes.findIndex(({ ok }) => ok)]?.staffId)
  })

  it('is taken once, however often the button is pressed', async () => {
    const { dee, by, reference } = await world()
    const take = () => assignRequest({ by, reference, to: dee.staffId, seen: 0, at })
    const outcomes = await Promise.all(Array.from({ length: 10 }, take))
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(10)
    expect(await turnsOf(reference)).toHaveLength(1)
  })

  it('goes to nobody who may not decide, and comes back when somebody leaves', async () => {
    const { dee, eli, by, reader, reference } = await world()
    const support = await newMember('support')
    const give = (to: string, seen: number) => assignRequest({ by, reference, to, seen, note: 'x', at })
    expect(await give(support.staffId, 0)).toEqual({ ok: false, refusal: 'may-not' })
    expect(await give(eli.staffId, 0)).toMatchObject({ ok: true })
    await asOwner()`update staff_members set disabled_at = ${at} where id = ${eli.staffId}`
    expect(await standing(reference)).toBeNull()
    expect(await isDecider(db(), eli.staffId)).toBe(false)
    const names = (await listDeciders(reader)).map(({ staffId }) => staffId)
    expect([names.includes(dee.staffId), names.includes(eli.staffId), names.includes(support.staffId)]).toEqual([
      true,
      false,
      false,
    ])
    expect(await give(eli.staffId, 1)).toEqual({ ok: false, refusal: 'may-not' })
    expect(await give(dee.staffId, 1)).toMatchObject({ ok: true })
  })

  it('is none once it has ended, and a missing one is not found', async () => {
    const { ana, dee, by, reference } = await world()
    await withdrawRequest({ by: ana.subject, reference, at })
    expect(await assignRequest({ by, reference, to: dee.staffId, seen: 0, at })).toEqual({
      ok: false,
      refusal: 'ended',
    })
    const missing = { by, reference: 'PR-2222222222', to: dee.staffId, seen: 0, at }
    expect(await assignRequest(missing)).toEqual({ ok: false, refusal: 'not-found' })
  })
})
