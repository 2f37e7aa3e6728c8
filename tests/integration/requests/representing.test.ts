import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { representatives } from '#db/schema/representatives.ts'
import { freshSubjectOf } from '#lib/auth/gate.ts'
import { readCopy } from '#lib/fulfilment/open-copy.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { confirmPermission } from '#lib/representatives/confirm-permission.ts'
import { mayOpenCopy } from '#lib/representatives/queries.ts'
import { recordProof } from '#lib/representatives/record-proof.ts'
import { refusePermission } from '#lib/representatives/refuse-permission.ts'
import { remindPermission } from '#lib/representatives/remind-permission.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { lettersTo } from '../auth/people.ts'
import {
  accept,
  acceptedByTwo,
  actingIn,
  confirmedFor,
  decide,
  madeReady,
  permissionLinkTo,
  read,
  subjectsTo,
} from './acting.ts'
import { ask, hoursLater, newHolder, newMember, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { followed, newAddress } from './guest-asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('reviewer')
})
afterAll(closeSender)

describe('an agent for somebody who holds an account', () => {
  it('asks the person, and goes on when they say yes; the copy opens to both after the wait', async () => {
    const [ana, bo] = [await newHolder('DE'), newAddress()]
    const reference = await confirmedFor({ from: bo, person: { email: ana.email } })
    const row = await rowOf(reference)
    expect(row).toMatchObject({ state: 'checking-identity', subjectId: ana.subjectId, legalDue: '2026-12-02' })
    expect(await decide(dee, reference, 1)).toMatchObject({ ok: false })
    const [asked] = await lettersTo(ana.email)
    expect(asked?.subjectLine).toBe('Bo says that they act for you: is that right?')
    expect(asked?.text).not.toContain('Carter')
    const link = await permissionLinkTo(ana.email)
    expect(await confirmPermission({ by: link, at: hoursLater(5) })).toMatchObject({ ok: true })
    expect(await confirmPermission({ by: link, at: hoursLater(6) })).toMatchObject({ ok: true })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', releaseAt: hoursLater(77) })
    expect(await wordsOf(reference)).toEqual(['permission-asked', 'permission-given', 'received', 'sent'])
    const ready = await madeReady(dee, reference, 5)
    const copy = JSON.stringify(await read(reference, bo, ready))
    expect(copy).toContain(ana.email)
    expect(copy).toContain('She asked me to.')
    expect(copy).not.toContain(bo)
    expect(copy).not.toContain('Bo Carter')
    expect(await subjectsTo(bo)).toContain('There is news about the request that you sent for somebody else')
    expect(await subjectsTo(ana.email)).toContain('You told us that Bo acts for you')
  })

  it('ends when they say no, at any time before it is done; nothing opens any more', async () => {
    const [ana, bo] = [await newHolder('DE'), newAddress()]
    const reference = await confirmedFor({ from: bo, person: { email: ana.email } })
    const link = await permissionLinkTo(ana.email)
    await confirmPermission({ by: link, at: hoursLater(1) })
    const ready = await madeReady(dee, reference, 1)
    expect(await refusePermission({ by: link, at: hoursLater(ready) })).toMatchObject({ ok: true })
    expect((await rowOf(reference)).state).toBe('withdrawn')
    expect(await wordsOf(reference)).toContain('permission-refused')
    expect(await read(reference, bo, ready)).toMatchObject({ ok: false })
    const { follower } = await followed({ reference, address: bo }, hoursLater(ready + 1)) // no two codes of one moment
    expect(await findRequestOf(follower, reference)).toMatchObject({ state: 'withdrawn' })
    expect(await confirmPermission({ by: link, at: hoursLater(ready) })).toEqual({ ok: false, refusal: 'ended' })
  })

  it('gives out nothing on a claim, whatever else came about', async () => {
    const [ana, bo] = [await newHolder('DE'), newAddress()]
    const reference = await confirmedFor({ from: bo, person: { email: ana.email } })
    await confirmPermission({ by: await permissionLinkTo(ana.email), at: hoursLater(1) })
    const ready = await madeReady(dee, reference, 1)
    const { follower } = await followed({ reference, address: bo }, hoursLater(ready))
    const request = await rowOf(reference)
    expect(await mayOpenCopy(follower, request)).toBe(true)
    const { id } = await actingIn(reference)
    await db().update(representatives).set({ permissionGivenAt: null }).where(eq(representatives.id, id))
    expect(await mayOpenCopy(follower, request)).toBe(false)
    expect(await read(reference, bo, ready)).toMatchObject({ ok: false })
    const other = await confirmedFor({ from: newAddress(), person: { email: ana.email } })
    expect(await readCopy(freshSubjectOf(follower, 'mail-code'), { reference: other, at: hoursLater(ready) })).toEqual({
      ok: false,
      refusal: 'not-found',
    })
  })

  it('is reminded of once when they do not answer; then a proof can be accepted, and they hear of it first', async () => {
    const [ana, bo] = [await newHolder('DE'), newAddress()]
    const reference = await confirmedFor({ from: bo, person: { email: ana.email }, proof: 'I allow it. Ana' })
    const reminders = async () => (await subjectsTo(ana.email)).filter((subject) => /^Reminder/.test(subject))
    await remindPermission(hoursLater(71))
    expect(await reminders()).toHaveLength(0)
    await Promise.all([remindPermission(hoursLater(72)), remindPermission(hoursLater(73))])
    expect(await reminders()).toEqual(['Reminder: does Bo act for you?'])
    await acceptedByTwo([dee, eli], reference, 80)
    expect(await actingIn(reference)).toMatchObject({ acceptedBy: eli.staffId, acceptedFor: 'document' })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', releaseAt: hoursLater(152) })
    expect(await subjectsTo(ana.email)).toContain('Bo showed us that they act for you')
    expect(await read(reference, bo, await madeReady(dee, reference, 80))).toMatchObject({ ok: true })
  })

  it('needs a document to go by one, or two facts', async () => {
    const ana = await newHolder('DE')
    const reference = await confirmedFor({ from: newAddress(), person: { email: ana.email } })
    expect(await accept(dee, reference, 1)).toEqual({ ok: false, refusal: 'no-document' })
    const one = {
      by: dee.as('requests:decide'),
      reference,
      basis: 'facts',
      facts: ['phone'],
      at: hoursLater(1),
    } as const
    expect(await recordProof(one)).toEqual({ ok: false, refusal: 'too-few-facts' })
    expect(await accept(dee, reference, 1, 'facts')).toMatchObject({ ok: true })
  })

  it('stands in the way of nothing that the person asks themself', async () => {
    const ana = await newHolder('DE')
    const reference = await confirmedFor({ from: newAddress(), person: { email: ana.email } })
    expect(await ask(ana, wholeCopy)).not.toBe(reference)
  })
})
