import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { answerAge } from '#lib/children/answer-age.ts'
import { closeReport } from '#lib/children/close-report.ts'
import { declineErasure } from '#lib/children/decline-erasure.ts'
import { linkReport } from '#lib/children/link-report.ts'
import { openReportForStaff } from '#lib/children/open-report.ts'
import { findReportOf } from '#lib/children/queries.ts'
import { listUrgent } from '#lib/children/staff-queries.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { recordDisclosure } from '#lib/disclosures/record-disclosure.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { queueLetter } from '#lib/notices/queue-letter.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { isRestricted } from '#lib/restrictions/queries.ts'
import { combineUsage } from '#lib/usage/combine-usage.ts'
import { asOwner } from '#tests/support/database.ts'
import { at, later, lettersTo, someAddress } from '../questions/visitors.ts'
import { grantAll, letStand, newHolder, rowOf, whyDeclined } from '../requests/asking.ts'
import { childOf, reported, sweep, team } from './reports.ts'

afterAll(closeSender)

describe('a report about a child’s account', () => {
  it('restricts the account, tells its holder and begins a deletion without cooling-off, at once', async () => {
    const child = await newHolder('GB')
    const { reference, follower } = await reported(child.email.toUpperCase())
    expect(reference).toMatch(/^CH-/)
    expect(await isRestricted(db(), child.subjectId)).toBe(true)
    const request = await childOf(child.subjectId)
    expect(request).toMatchObject({ kind: 'deletion', state: 'received', coolingOffEndsAt: null })
    expect(request.targetDue).toBe('2026-11-02')
    const [letter] = await lettersTo(child.email)
    expect(letter?.subject).toContain('may be a child’s')
    expect(letter?.text).toContain('/account/age')
    const [row] =
      await asOwner()`select named, role, found_by, request_id from child_reports where reference = ${reference}`
    expect(row).toEqual({ named: null, role: 'parent', found_by: 'address', request_id: request.id })
    expect(await findReportOf(follower)).toEqual({ reference, receivedAt: later(1), closedAt: null, outcome: null })
    const { reader } = await team()
    expect((await listUrgent(reader)).map((each) => each.reference)).toContain(reference)
    expect(await withdrawRequest({ by: child.subject, reference: request.reference, at })).toMatchObject({
      refusal: 'not-found',
    })
  })

  it('says the same to the reporter whether there is an account or not', async () => {
    const child = await newHolder('GB')
    const words = async (named: string) => {
      const { address, reference } = await reported(named)
      const texts = (await lettersTo(address)).map(({ subject, text }) => `${subject}\n${text}`)
      return texts.map((text) => text.replaceAll(reference, 'REFERENCE').replace(/confirm\/[\w-]+/, 'TOKEN'))
    }
    expect(await words(child.email)).toEqual(await words(someAddress()))
  })

  it('joins the deletion that another report has begun', async () => {
    const child = await newHolder('GB')
    const [one, two] = [await reported(child.email), await reported(child.email, 'other')]
    const rows =
      await asOwner()`select distinct request_id from child_reports where reference in ${asOwner()([one.reference, two.reference])}`
    expect(rows).toHaveLength(1)
    expect(await asOwner()`select 1 from restrictions where subject_id = ${child.subjectId}`).toHaveLength(1)
  })

  it('leaves nothing optional, combined or disclosed meanwhile', async () => {
    const child = await newHolder('GB')
    await reported(child.email)
    const { eli } = await team()
    const { subjectId, email: to } = child
    const letter = { subject: 'A new player', paragraphs: ['Look at it.'] }
    await transaction((tx) =>
      queueLetter(tx, { key: `ad:${subjectId}`, kind: 'announcement', to, subjectId, letter, at }),
    )
    expect((await lettersTo(to)).map(({ subject }) => subject)).not.toContain('A new player')
    const device = { product: 'player', device: 'device-1', since: at, reason: 'signed-in-product' } as const
    const combining = combineUsage({ by: eli.as('usage:combine'), subjectId, ...device, at })
    expect(await combining).toEqual({ ok: false, refusal: 'restricted' })
    const given = { subjectId, recipient: 'affiliate-radio', category: 'usage-data', purpose: 'improvement' } as const
    const disclosing = transaction((tx) =>
      recordDisclosure(tx, { ...given, what: 'Language', reason: 'commercial', source: 'site', at }),
    )
    await expect(disclosing).rejects.toThrow('not disclosed')
  })
})

describe('two of our staff', () => {
  it('erase the account; the reporter hears that it is done, and no more', async () => {
    const child = await newHolder('GB')
    const { address, reference, follower } = await reported(child.email)
    const request = await childOf(child.subjectId)
    const { dee, decider, approve } = await team()
    const proposals = grantAll(categories)
    await decideRequest({ by: decider, reference: request.reference, proposals, at: later(2) })
    expect(await approve(request.reference, dee)).toMatchObject({ refusal: 'same-person' })
    expect(await approve(request.reference)).toMatchObject({ ok: true })
    const settled = await letStand(request.reference, later(3))
    await sweep(settled)
    expect((await findReportOf(follower))?.outcome).toBeNull()
    await carryOut({ requestId: request.id, by: systemOf('test'), at: settled })
    await Promise.all([sweep(settled), sweep(settled)])
    expect(await findReportOf(follower)).toMatchObject({ outcome: 'done' })
    expect(await asOwner()`select 1 from accounts where subject_id = ${child.subjectId}`).toHaveLength(0)
    const closing = (await lettersTo(address)).filter(({ subject }) => subject === 'We have acted on your report')
    expect(closing).toHaveLength(1)
    expect(closing[0]?.text).toContain(reference)
    expect(closing[0]?.text).not.toContain(child.email)
  })

  it('or keep it: the restriction ends, holder and reporter are told', async () => {
    const adult = await newHolder('GB')
    const { address, follower } = await reported(adult.email, 'other')
    const { reference } = await childOf(adult.subjectId)
    const { dee, decider, approve } = await team()
    const keep = () => declineErasure({ by: decider, reference, explanation: whyDeclined, at: later(2) })
    expect(await keep()).toEqual({ ok: true, value: null })
    expect(await keep()).toMatchObject({ refusal: 'waits-for-second-person' })
    expect(await isRestricted(db(), adult.subjectId)).toBe(true)
    expect(await approve(reference, dee)).toMatchObject({ refusal: 'same-person' })
    expect(await approve(reference)).toMatchObject({ ok: true })
    await sweep()
    expect(await isRestricted(db(), adult.subjectId)).toBe(true)
    await sweep(await letStand(reference, later(3)))
    expect((await rowOf(reference)).state).toBe('declined')
    expect(await isRestricted(db(), adult.subjectId)).toBe(false)
    expect(await findReportOf(follower)).toMatchObject({ outcome: 'could-not' })
    const told = (await lettersTo(adult.email)).map(({ subject }) => subject)
    expect(told).toContain('Your account is in use again, as before')
    const toReporter = JSON.stringify(await lettersTo(address))
    expect(toReporter).toContain('We could not act on your report')
    expect(toReporter).not.toContain(adult.email)
    expect(toReporter).not.toContain(whyDeclined)
  })

  it('find the account where only a name was given, with a trace', async () => {
    const child = await newHolder('GB')
    await asOwner()`update accounts set name = 'Kim Kindling' where subject_id = ${child.subjectId}`
    const { reference } = await reported('kim kindling')
    const { decider, reader } = await team()
    const opened = await openReportForStaff(reader, reference, at)
    expect(opened).toMatchObject({ request: null, report: { named: 'kim kindling' } })
    expect(opened?.candidates).toMatchObject([{ id: child.subjectId }])
    const stranger = await newHolder('GB')
    const link = (subjectId: string) => linkReport({ by: decider, reference, subjectId, at: later(2) })
    expect(await link(stranger.subjectId)).toMatchObject({ refusal: 'no-account' })
    expect(await link(child.subjectId)).toEqual({ ok: true, value: null })
    expect(await link(child.subjectId)).toMatchObject({ refusal: 'closed' })
    expect(await isRestricted(db(), child.subjectId)).toBe(true)
    const [row] = await asOwner()`select named, found_by from child_reports where reference = ${reference}`
    expect(row).toEqual({ named: null, found_by: 'staff' })
    const trail = await asOwner()`select action from audit_events where reference = ${reference} order by id`
    expect(trail.map(({ action }) => action)).toContain('child-report.candidate-shown')
  })

  it('close what finds nothing, with a kind letter and nothing kept but that there was a report', async () => {
    const { address, reference, follower } = await reported('Nobody Here')
    const { decider } = await team()
    expect(await linkReport({ by: decider, reference, address: someAddress(), at })).toMatchObject({
      refusal: 'no-account',
    })
    expect(await closeReport({ by: decider, reference, at: later(2) })).toEqual({ ok: true, value: null })
    expect(await closeReport({ by: decider, reference, at: later(2) })).toMatchObject({ refusal: 'closed' })
    expect(await findReportOf(follower)).toMatchObject({ outcome: 'could-not' })
    expect((await lettersTo(address)).at(-1)?.text).toContain('with what you told us we could not delete anything')
    const [row] = await asOwner()`select named from child_reports where reference = ${reference}`
    expect(row?.named).toBeNull()
  })
})

describe('an account holder who was reported', () => {
  it('answers the age question, of which only the side of the limit reaches staff', async () => {
    const adult = await newHolder('GB')
    expect(await answerAge({ by: adult.subject, oldEnough: true, at })).toMatchObject({ refusal: 'not-found' })
    await reported(adult.email)
    const { reference } = await childOf(adult.subjectId)
    expect(await answerAge({ by: adult.subject, oldEnough: true, at: later(2) })).toEqual({
      ok: true,
      value: { reference },
    })
    const rows = await asOwner()`select 1 from thread_messages where subject_id = ${adult.subjectId}`
    expect(rows).toHaveLength(1)
  })
})
