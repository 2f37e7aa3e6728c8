import { eq, like } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { staffMembers } from '#db/schema/auth.ts'
import { outbox } from '#db/schema/records.ts'
import { clockWarnings, requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { lockRequest } from '#lib/requests/advance.ts'
import { answerAsked } from '#lib/requests/answer-asked.ts'
import { askPerson } from '#lib/requests/ask-person.ts'
import { extendRequest } from '#lib/requests/extend-request.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { findLateRefusal, recordLateRefusal } from '#lib/requests/record-late-refusal.ts'
import { tellStory } from '#lib/requests/story.ts'
import { tellStaffDue } from '#lib/requests/tell-staff-due.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { assignRequest } from '#lib/teamwork/assign-request.ts'
import { listMailboxes } from '#lib/teamwork/deciders.ts'
import { asOwner } from '#tests/support/database.ts'
import { ask, newHolder, newMember, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { daysLater, lettersOf } from './clock-letters.ts'

let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
  await newMember('support', 'auditor', 'publisher')
  const gone = await newMember('reviewer')
  await db()
    .update(staffMembers)
    .set({ disabledAt: daysLater(-1) })
    .where(eq(staffMembers.id, gone.staffId))
})
afterAll(closeSender)

const sweep = (days: number) => tellStaffDue(daysLater(days), systemOf('due-dates'))
const asked = async (region = 'US-CA') => {
  const ana = await newHolder(region)
  return { ana, reference: await ask(ana, wholeCopy) }
}

async function notesOf(reference: string) {
  const { id } = await rowOf(reference)
  const rows = await db().select().from(clockWarnings).where(eq(clockWarnings.requestId, id)).orderBy(clockWarnings.at)
  return rows.map(({ kind, dueOn }) => `${kind} ${dueOn}`)
}

describe('a due date that comes near', () => {
  it('is written to all who may decide, seven and two days before, once each', async () => {
    const { reference } = await asked()
    await sweep(37)
    expect(await notesOf(reference)).toEqual([])
    for (const day of [38, 38, 39, 42]) await sweep(day)
    expect(await notesOf(reference)).toEqual(['seven-days 2026-12-17'])
    for (const day of [43, 44, 45]) await sweep(day)
    expect(await notesOf(reference)).toEqual(['seven-days 2026-12-17', 'two-days 2026-12-17'])
    const [first, second] = [
      await lettersOf(reference, 'staff:seven-days'),
      await lettersOf(reference, 'staff:two-days'),
    ]
    expect([first.length, second.length]).toEqual([2, 2])
    expect(first[0]?.subject).toBe(`${reference} is due in 7 days`)
    expect(second[0]?.text).toContain('17 December 2026')
    const warned = await transaction((tx) => listMailboxes(tx, {}))
    expect(warned.map(({ staffId }) => staffId).sort()).toEqual([dee.staffId, eli.staffId].sort())
    expect(first.map(({ to }) => to).sort()).toEqual(warned.map(({ email }) => email).sort())
  })

  it('is written to nobody but whoever works on it, where somebody does', async () => {
    const { reference } = await asked()
    await assignRequest({ by: dee.as('requests:decide'), reference, to: eli.staffId, seen: 0, at: daysLater(1) })
    await sweep(39)
    expect((await lettersOf(reference, 'staff:seven-days')).map(({ to }) => to)).toEqual([eli.email])
  })

  it('is not doubled by two workers at once', async () => {
    const { reference } = await asked()
    await Promise.all([sweep(40), sweep(40), sweep(40)])
    expect(await notesOf(reference)).toEqual(['seven-days 2026-12-17'])
    expect(await lettersOf(reference, 'staff:seven-days')).toHaveLength(2)
  })

  it('is not warned of while the clock stands still, and is on the date that then counts', async () => {
    const { ana, reference } = await asked('GB')
    const by = dee.as('requests:decide')
    await askPerson({ by, reference, reason: 'clarification', body: 'Which?', at: daysLater(1) })
    for (const day of [24, 29, 35, 60]) await sweep(day)
    expect(await notesOf(reference)).toEqual([])
    // The queue does not call it overdue either.
    expect(await rowOf(reference)).toMatchObject({ legalDue: '2027-02-01' })
    await answerAsked({ by: ana.subject, reference, body: 'All', at: daysLater(60) })
    expect(await rowOf(reference)).toMatchObject({ legalDue: '2027-02-01' })
    await sweep(80)
    expect(await notesOf(reference)).toEqual([])
    await sweep(85)
    expect(await notesOf(reference)).toEqual(['seven-days 2027-02-01'])
  })

  it('is warned of although we wait, where the law does not stop the clock', async () => {
    const { reference } = await asked('DE')
    const by = dee.as('requests:decide')
    await askPerson({ by, reference, reason: 'clarification', body: 'Which?', at: daysLater(1) })
    await sweep(25)
    expect(await notesOf(reference)).toEqual(['seven-days 2026-12-02'])
  })

  it('counts anew after an extension', async () => {
    const { reference } = await asked()
    await sweep(40)
    const facts = 'Two systems have to be searched by hand, which takes weeks.'
    await extendRequest({ by: dee.as('requests:decide'), reference, reason: 'complexity', facts, at: daysLater(41) })
    for (const day of [44, 46, 60]) await sweep(day)
    expect(await notesOf(reference)).toEqual(['seven-days 2026-12-17'])
    await sweep(84)
    expect(await notesOf(reference)).toEqual(['seven-days 2026-12-17', 'seven-days 2027-01-31'])
  })

  it('no longer matters once it has ended', async () => {
    const { ana, reference } = await asked()
    await withdrawRequest({ by: ana.subject, reference, at: daysLater(1) })
    await sweep(60)
    expect(await notesOf(reference)).toEqual([])
  })
})

describe('a due date that was missed', () => {
  it('is recorded, told to staff, and shown to both sides for ever', async () => {
    const { ana, reference } = await asked()
    await sweep(46)
    await sweep(50)
    expect(await notesOf(reference)).toEqual(['breach 2026-12-17'])
    expect((await wordsOf(reference)).filter((word) => word === 'answer-late')).toHaveLength(1)
    expect((await lettersOf(reference, 'staff:breach'))[0]?.subject).toBe(`${reference} is late`)
    const shown = await findRequestOf(ana.subject, reference)
    if (!shown) throw new Error('not found')
    const { late } = await tellStory(shown, daysLater(50))
    expect(late).toMatchObject({ breaches: [{ kind: 'breach', dueOn: '2026-12-17' }], answered: null })
    const change = db().update(clockWarnings).set({ dueOn: '2030-01-01' }).where(eq(clockWarnings.requestId, shown.id))
    await expect(change).rejects.toThrow()
    await expect(db().delete(clockWarnings).where(eq(clockWarnings.requestId, shown.id))).rejects.toThrow()
  })

  it('is found after a worker was away, in pages, however many there are', { timeout: 90_000 }, async () => {
    const { ana, reference } = await asked()
    const { id } = await rowOf(reference)
    await asOwner()`insert into requests select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'reference',
      'PR-MANY' || n, 'idempotency_key', 'many' || n))).* from requests r, generate_series(1, 230) n where r.id = ${id}`
    await asOwner()`insert into clock_entries (id, request_id, kind, "on", at)
      select gen_random_uuid(), id, 'received', received_on, received_at from requests where reference like 'PR-MANY%'`
    // A run leaves to the next what it has no time for.
    await expect
      .poll(
        async () => {
          await sweep(60)
          const noted = await db()
            .select({ id: clockWarnings.id })
            .from(clockWarnings)
            .innerJoin(requests, eq(requests.id, clockWarnings.requestId))
            .where(like(requests.reference, 'PR-MANY%'))
          return noted.length
        },
        { timeout: 80_000 },
      )
      .toBe(230)
    expect(ana.subjectId).toBe((await rowOf(reference)).subjectId)
  })

  it('keeps the person out of the letters to staff', async () => {
    const rows = await db().select().from(outbox).where(like(outbox.key, '%:staff:breach:%'))
    expect(rows.length).toBeGreaterThan(0)
    for (const { subjectId } of rows) expect(subjectId).toBeNull()
  })
})

describe('a refusal after its own limit', () => {
  it('is found, and recorded once', async () => {
    const { reference } = await asked('DE')
    const by = dee.as('requests:decide')
    const facts = 'Two systems have to be searched by hand, which takes weeks.'
    await extendRequest({ by, reference, reason: 'complexity', facts, at: daysLater(5) })
    const { id } = await rowOf(reference)
    await transaction(async (tx) => {
      const request = await lockRequest(tx, id)
      if (!request) throw new Error('gone')
      expect(await findLateRefusal(tx, request, daysLater(30))).toBeNull()
      const late = await findLateRefusal(tx, request, daysLater(33))
      expect(late).toEqual({ dueOn: '2026-12-02', daysLate: 3 })
      if (!late) return
      await recordLateRefusal(tx, { request, late, by, at: daysLater(33) })
      await recordLateRefusal(tx, { request, late, by, at: daysLater(33) })
    })
    expect(await notesOf(reference)).toEqual(['late-refusal 2026-12-02'])
    expect((await wordsOf(reference)).filter((word) => word === 'refused-late')).toHaveLength(1)
  })
})
