import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { decisions } from '#db/schema/requests.ts'
import { decideAppeal } from '#lib/appeals/decide-appeal.ts'
import { openAppealForStaff } from '#lib/appeals/open-appeal-for-staff.ts'
import { findAppealDraftOf, tellAppeals } from '#lib/appeals/queries.ts'
import { listOpenAppeals, whoDecidedAppeal } from '#lib/appeals/staff-queries.ts'
import { withdrawAppeal } from '#lib/appeals/withdraw-appeal.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { listSentBack } from '#lib/requests/decision-queries.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { tellStory } from '#lib/requests/story.ts'
import { asOwner } from '#tests/support/database.ts'
import { appeal, appealsOf, daysLater, declinedBy, lettersOf, why } from './appeals-of.ts'
import { actionsOn, at, decidedBy, declined, grantAll, newHolder, newMember, rowOf, wordsOf } from './asking.ts'

let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
let fay: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
  fay = await newMember('approver')
})
afterAll(closeSender)

const decide = (reference: string, outcome: 'upheld' | 'overturned', by = eli, when = daysLater(2)) =>
  decideAppeal({ reference, outcome, explanation: why, by: by.as('appeals:decide'), at: when })

describe('an appeal', () => {
  it('is received with a date of its own, shown to both sides, and its text rests sealed', async () => {
    const ana = await newHolder('US-OR')
    const reference = await declinedBy(dee, ana)
    expect(await appeal(ana, reference)).toEqual({ ok: true, value: { reference, dueOn: '2026-12-18', late: false } })
    expect(await rowOf(reference)).toMatchObject({ state: 'appealed', recourseEndsAt: null })
    const [row] = await appealsOf(reference)
    expect(row).toMatchObject({
      against: 'declined',
      receivedOn: '2026-11-03',
      dueOn: '2026-12-18',
      channel: 'account',
    })
    expect(JSON.stringify(row)).not.toContain('somebody')
    const [told] = await tellAppeals(await rowOf(reference))
    expect(told?.text).toBe('You confuse me with somebody.')
    expect(told?.steps[1]).toBe('Oregon law gives us 45 days: 18 December 2026.')
    const [letter] = await lettersOf(reference, ':received')
    expect(letter?.subject).toContain('your request')
    const [acknowledged] = (await lettersOf(reference, ':received')).slice(1)
    expect(acknowledged?.text).toContain('decides it by 18 December 2026')
    expect(await findAppealDraftOf(ana.subject, reference, daysLater(1))).toBeNull()
    const open = await listOpenAppeals(systemOf('test'))
    expect(open.find((each) => each.reference === reference)).toMatchObject({ dueOn: '2026-12-18', kind: 'objection' })
    const opened = await openAppealForStaff(eli.as('requests:read'), reference, daysLater(1))
    expect(opened).toMatchObject({ why: null, open: { about: 'decision' } })
    expect((await openAppealForStaff(dee.as('requests:read'), reference, daysLater(1)))?.why).toBe('took-part')
  })

  it('is one at a time, of one’s own request, and only where there is an answer', async () => {
    const [ana, bo] = [await newHolder(), await newHolder()]
    const reference = await declinedBy(dee, ana)
    expect(await appeal(bo, reference)).toEqual({ ok: false, refusal: 'not-found' })
    await appeal(ana, reference)
    expect(await appeal(ana, reference, daysLater(3))).toEqual({ ok: false, refusal: 'already-appealed' })
    await decide(reference, 'upheld')
    expect(await appeal(ana, reference, daysLater(3))).toEqual({ ok: false, refusal: 'nothing-to-appeal' })
    expect(await withdrawAppeal({ reference, by: ana.subject, at: daysLater(3) })).toEqual({
      ok: false,
      refusal: 'no-appeal',
    })
  })

  it('can be taken back: everything is as it was, and it may be sent again', async () => {
    const ana = await newHolder('CA-QC')
    const reference = await declinedBy(dee, ana)
    const before = await rowOf(reference)
    await appeal(ana, reference)
    await withdrawAppeal({ reference, by: ana.subject, at: daysLater(2) })
    expect(await rowOf(reference)).toEqual(before)
    expect(await wordsOf(reference)).toContain('appeal-withdrawn')
    expect((await lettersOf(reference, ':withdrawn'))[0]?.text).toContain('until 31 January 2027')
    expect(await appeal(ana, reference, daysLater(3))).toMatchObject({ ok: true })
    expect((await appealsOf(reference)).map(({ outcome }) => outcome)).toEqual(['withdrawn', null])
  })

  it('that is kept says why, names the authority and the court, and ends there', async () => {
    const ana = await newHolder('DE')
    const reference = await declinedBy(dee, ana)
    await appeal(ana, reference)
    expect(await decide(reference, 'upheld')).toEqual({ ok: true, value: { reference, outcome: 'upheld' } })
    expect(await rowOf(reference)).toMatchObject({ state: 'upheld', endedAt: daysLater(2) })
    const [letter] = await lettersOf(reference, ':upheld')
    for (const words of [why, 'BfDI', 'https://www.bfdi.bund.de', 'go to court']) expect(letter?.text).toContain(words)
    expect(await actionsOn(reference)).toContain('request.uphold')
  })

  it('that succeeds opens the review again, with a clock that says so, and a second answer with its own letter', async () => {
    const ana = await newHolder('US-VA')
    const reference = await declinedBy(dee, ana)
    const late = daysLater(60)
    await appeal(ana, reference, daysLater(50))
    await decide(reference, 'overturned', eli, late)
    const row = await rowOf(reference)
    expect(row).toMatchObject({ state: 'in-review', endedAt: null, decidedAt: null, legalDue: '2027-01-16' })
    const stored = await db().select().from(decisions).where(eq(decisions.requestId, row.id))
    expect(stored.map(({ setAsideAt }) => setAsideAt)).toEqual([late])
    expect(await listSentBack(dee.as('requests:decide'), row)).toEqual([])
    const shown = await findRequestOf(ana.subject, reference)
    const story = shown && (await tellStory(shown, late))
    expect(story?.decisions).toEqual([])
    expect(story?.clock.answered).toBeUndefined()
    expect(story?.clock.reckoning.steps.map(({ text }) => text).join(' ')).toContain('no second period')
    expect((await lettersOf(reference, ':overturned:again-1'))[0]?.text).toContain('by 16 January 2027')

    await decidedBy(dee, reference, { all: { ...declined, explanation: why } }, { when: daysLater(61) })
    expect(await lettersOf(reference, ':decided')).toHaveLength(1)
    expect(await lettersOf(reference, ':decided:again-1')).toHaveLength(1)
    const entries = await asOwner()`select kind from clock_entries where request_id = ${row.id} order by at`
    expect(entries.map(({ kind }) => kind).slice(-3)).toEqual(['answered', 'overturned', 'answered'])
    expect(await appeal(ana, reference, daysLater(62))).toMatchObject({ ok: true })
    expect(await decide(reference, 'upheld', eli, daysLater(63))).toEqual({ ok: false, refusal: 'took-part' })
    expect(await decide(reference, 'upheld', fay, daysLater(63))).toMatchObject({ ok: true })
  })

  it('of what was granted in full is reviewed again and granted again', async () => {
    const ana = await newHolder()
    const reference = await declinedBy(dee, ana)
    await appeal(ana, reference)
    await decide(reference, 'overturned')
    await decidedBy(dee, reference, grantAll(['all']), { when: daysLater(3) })
    expect(await rowOf(reference)).toMatchObject({ state: 'decided' })
  })
})

describe('who decides an appeal', () => {
  it('had no part in the decision, and is not the person', async () => {
    const ana = await newHolder()
    const herself = await newMember('approver')
    await asOwner()`update staff_members set email_hash = (select email_hash from accounts where subject_id = ${ana.subjectId})
      where id = ${herself.staffId}`
    const reference = await declinedBy(eli, ana)
    await appeal(ana, reference)
    expect(await decide(reference, 'upheld', eli)).toEqual({ ok: false, refusal: 'took-part' })
    expect(await decide(reference, 'overturned', herself)).toEqual({ ok: false, refusal: 'own-data' })
    expect(await rowOf(reference)).toMatchObject({ state: 'appealed' })
    expect(await decide(reference, 'upheld', fay)).toMatchObject({ ok: true })
  })

  it('has not approved nor sent back either', async () => {
    const ana = await newHolder()
    const reference = await declinedBy(dee, ana)
    await appeal(ana, reference)
    await asOwner()`update decisions set approved_by = ${eli.staffId} where request_id = ${(await rowOf(reference)).id}`
    await asOwner()`insert into audit_events (id, at, action, actor_kind, actor, reference, detail)
      values (gen_random_uuid(), ${at}, 'request.sent-back', 'staff', ${fay.staffId}, ${reference}, '{}')`
    expect(await decide(reference, 'upheld', eli)).toEqual({ ok: false, refusal: 'took-part' })
    expect(await decide(reference, 'upheld', fay)).toEqual({ ok: false, refusal: 'took-part' })
  })

  it('is one: of two at once the other is told who and when', async () => {
    const ana = await newHolder()
    const reference = await declinedBy(dee, ana)
    await appeal(ana, reference)
    const outcomes = await Promise.all([decide(reference, 'upheld', eli), decide(reference, 'overturned', fay)])
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))).toEqual(['already-decided'])
    expect(await whoDecidedAppeal(fay.as('appeals:decide'), reference)).toBe(
      'It was an approver, on 4 November 2026 at 10:00.',
    )
    expect((await appealsOf(reference)).filter(({ decidedAt }) => decidedAt)).toHaveLength(1)
  })

  it('explains it', async () => {
    const ana = await newHolder()
    const reference = await declinedBy(dee, ana)
    await appeal(ana, reference)
    const by = eli.as('appeals:decide')
    const bare = await decideAppeal({ reference, outcome: 'upheld', explanation: ' No. ', by, at: daysLater(2) })
    expect(bare).toEqual({ ok: false, refusal: 'explanation-too-short' })
    await asOwner()`update requests set details = null where reference = ${reference}`
    expect(await decide(reference, 'overturned')).toEqual({ ok: false, refusal: 'wish-deleted' })
    expect(await decide(reference, 'upheld')).toMatchObject({ ok: true })
  })
})
