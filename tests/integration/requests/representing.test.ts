import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { contacts } from '#db/schema/people.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requestFiles } from '#db/schema/threads.ts'
import { freshSubjectOf, systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { readCopy } from '#lib/fulfilment/open-copy.ts'
import { expireUnconfirmed } from '#lib/guests/expire-unconfirmed.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { choosePreference } from '#lib/preferences/choose-preference.ts'
import { standingPreferencesOf } from '#lib/preferences/queries.ts'
import { isReportedDead } from '#lib/representatives/asked-queries.ts'
import { confirmPermission } from '#lib/representatives/confirm-permission.ts'
import { representativeHolding } from '#lib/representatives/holdings.ts'
import { linkRepresented } from '#lib/representatives/link-represented.ts'
import { mayOpenCopy } from '#lib/representatives/queries.ts'
import { recordProof } from '#lib/representatives/record-proof.ts'
import { refusePermission } from '#lib/representatives/refuse-permission.ts'
import { remindPermission } from '#lib/representatives/remind-permission.ts'
import { undoDeath } from '#lib/representatives/undo-death.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { answerMessage } from '#lib/threads/answer-message.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { writeMessage } from '#lib/threads/write-message.ts'
import { lettersTo } from '../auth/people.ts'
import { confirmedFor, permissionLinkTo, sentFor, subjectsTo } from './acting.ts'
import { ask, grantCopy, hoursLater, letStand, newHolder, newMember, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { followed, newAddress } from './guest-asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
})
afterAll(closeSender)

const actingIn = async (reference: string) => {
  const { id } = await rowOf(reference)
  const [row] = await db().select().from(representatives).where(eq(representatives.requestId, id))
  if (!row) throw new Error('nobody acts in it')
  return row
}
const accept = (reference: string, hours: number, basis: 'document' | 'facts' = 'document') =>
  recordProof({
    by: dee.as('requests:decide'),
    reference,
    basis,
    facts: basis === 'facts' ? ['phone', 'last-four'] : [],
    at: hoursLater(hours),
  })
const decide = (reference: string, hours: number) =>
  decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at: hoursLater(hours) })

/** Granted, prepared and ready; answers the hour at which that was. */
async function madeReady(reference: string, hours: number): Promise<number> {
  expect(await decide(reference, hours)).toMatchObject({ ok: true })
  await letStand(reference, hoursLater(hours))
  await carryOut({ requestId: (await rowOf(reference)).id, by: systemOf('test'), at: hoursLater(hours + 73) })
  expect((await rowOf(reference)).state).toBe('ready')
  return hours + 74
}

async function read(reference: string, address: string, hours: number) {
  const { follower } = await followed({ reference, address }, hoursLater(hours))
  return readCopy(freshSubjectOf(follower, 'mail-code'), { reference, at: hoursLater(hours) })
}

describe('an agent for somebody who holds an account', () => {
  it('asks the person, and goes on when they say yes; the copy opens to both after the wait', async () => {
    const [ana, bo] = [await newHolder('DE'), newAddress()]
    const reference = await confirmedFor({ from: bo, person: { email: ana.email } })
    const row = await rowOf(reference)
    expect(row).toMatchObject({ state: 'checking-identity', subjectId: ana.subjectId, legalDue: '2026-12-02' })
    expect(await decide(reference, 1)).toMatchObject({ ok: false })
    const [asked] = await lettersTo(ana.email)
    expect(asked?.subjectLine).toBe('Bo says that they act for you: is that right?')
    expect(asked?.text).not.toContain('Carter')
    const link = await permissionLinkTo(ana.email)
    expect(await confirmPermission({ by: link, at: hoursLater(5) })).toMatchObject({ ok: true })
    expect(await confirmPermission({ by: link, at: hoursLater(6) })).toMatchObject({ ok: true })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', releaseAt: hoursLater(77) })
    expect(await wordsOf(reference)).toEqual(['permission-asked', 'permission-given', 'received', 'sent'])
    const ready = await madeReady(reference, 5)
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
    const ready = await madeReady(reference, 1)
    expect(await refusePermission({ by: link, at: hoursLater(ready) })).toMatchObject({ ok: true })
    expect((await rowOf(reference)).state).toBe('withdrawn')
    expect(await wordsOf(reference)).toContain('permission-refused')
    expect(await read(reference, bo, ready)).toMatchObject({ ok: false })
    expect(await confirmPermission({ by: link, at: hoursLater(ready) })).toEqual({ ok: false, refusal: 'ended' })
  })

  it('gives out nothing on a claim, whatever else came about', async () => {
    const [ana, bo] = [await newHolder('DE'), newAddress()]
    const reference = await confirmedFor({ from: bo, person: { email: ana.email } })
    await confirmPermission({ by: await permissionLinkTo(ana.email), at: hoursLater(1) })
    const ready = await madeReady(reference, 1)
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
    const outcomes = await Promise.all([accept(reference, 80), accept(reference, 80)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await actingIn(reference)).toMatchObject({ acceptedBy: dee.staffId, acceptedFor: 'document' })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', releaseAt: hoursLater(152) })
    expect(await subjectsTo(ana.email)).toContain('Bo showed us that they act for you')
    expect(await read(reference, bo, await madeReady(reference, 80))).toMatchObject({ ok: true })
  })

  it('needs a document to go by one, or two facts', async () => {
    const ana = await newHolder('DE')
    const reference = await confirmedFor({ from: newAddress(), person: { email: ana.email } })
    expect(await accept(reference, 1)).toEqual({ ok: false, refusal: 'no-document' })
    const one = {
      by: dee.as('requests:decide'),
      reference,
      basis: 'facts',
      facts: ['phone'],
      at: hoursLater(1),
    } as const
    expect(await recordProof(one)).toEqual({ ok: false, refusal: 'too-few-facts' })
    expect(await accept(reference, 1, 'facts')).toMatchObject({ ok: true })
  })

  it('stands in the way of nothing that the person asks themself', async () => {
    const ana = await newHolder('DE')
    const reference = await confirmedFor({ from: newAddress(), person: { email: ana.email } })
    expect(await ask(ana, wholeCopy)).not.toBe(reference)
  })
})

it('a known and an unknown address leave the sender with the same letters and the same page', async () => {
  const ana = await newHolder('DE')
  const both = await Promise.all(
    [ana.email, newAddress()].map(async (email) => {
      const from = newAddress()
      const reference = await confirmedFor({ from, person: { email } })
      const letters = (await lettersTo(from)).map(({ subjectLine, text }) => [
        subjectLine,
        text.replaceAll(reference, ''),
      ])
      const { state, legalDue, releaseAt } = await rowOf(reference)
      return { letters: letters.filter(([subject]) => !/^Confirm/.test(subject ?? '')), state, legalDue, releaseAt }
    }),
  )
  expect(both[0]).toEqual(both[1])
})

it('follows with their own address, writes, is answered, and takes it back; the person’s things stay closed', async () => {
  const [ana, bo] = [await newHolder('DE'), newAddress()]
  const reference = await confirmedFor({ from: bo, person: { email: ana.email }, details: { kind: 'deletion' } })
  const own = await ask(ana, wholeCopy)
  const { follower } = await followed({ reference, address: bo }, hoursLater(1))
  expect(await findRequestOf(follower, own)).toBeNull()
  expect(await writeMessage({ reference, body: 'Here is more', by: follower, at: hoursLater(1) })).toMatchObject({
    ok: true,
  })
  await answerMessage({ by: dee.as('requests:decide'), reference, body: 'Thank you', at: hoursLater(2) })
  const texts = async (subject: typeof follower | typeof ana.subject) =>
    (await listMessagesOf(subject, await rowOf(reference))).map(({ text }) => text)
  expect(await texts(follower)).toEqual(['Here is more', 'Thank you'])
  expect(await texts(ana.subject)).not.toContain('Here is more')
  expect(await withdrawRequest({ reference: own, by: follower, at: hoursLater(3) })).toMatchObject({ ok: false })
  expect(await withdrawRequest({ reference, by: follower, at: hoursLater(3) })).toMatchObject({ ok: true })
  expect(await subjectsTo(ana.email)).toContain('Whoever acts for you took a request back')
})

it('a parent who has the mailbox of the child’s account has shown as much as the account could', async () => {
  const ana = await newHolder('DE')
  const reference = await confirmedFor({ from: ana.email, person: { email: ana.email }, role: 'guardian' })
  expect(await rowOf(reference)).toMatchObject({ state: 'received', releaseAt: hoursLater(72) })
  expect(await actingIn(reference)).toMatchObject({ permissionAskedAt: null, subjectId: ana.subjectId })
})

it('what nobody confirms is forgotten, with what it showed', async () => {
  const bo = newAddress()
  const reference = await sentFor({ from: bo, person: { email: newAddress() }, proof: 'I allow it' })
  const { id, subjectId } = await rowOf(reference)
  const { subjectId: actingId } = await actingIn(reference)
  await expireUnconfirmed(systemOf('test'), hoursLater(25))
  expect((await rowOf(reference)).state).toBe('expired')
  expect(await db().select().from(representatives).where(eq(representatives.requestId, id))).toEqual([])
  expect(await db().select().from(requestFiles).where(eq(requestFiles.requestId, id))).toEqual([])
  for (const stranger of [subjectId, actingId])
    expect(await db().select().from(contacts).where(eq(contacts.subjectId, stranger))).toEqual([])
})

describe('somebody who has died', () => {
  const paused = async (subject: Awaited<ReturnType<typeof newHolder>>['subject']) =>
    !(await standingPreferencesOf(subject)).some(({ channels }) => channels.some(({ choice }) => choice === 'on'))
  const wanting = async () => {
    const ana = await newHolder('DE')
    const choice = { topic: 'events', channel: 'email', choice: 'on', source: 'account-page' } as const
    await choosePreference({ by: ana.subject, ...choice, seen: 0, at: hoursLater(0) })
    return ana
  }

  it('gets no optional messages; whoever signs in and says that they live ends it, and the pause with it', async () => {
    const [ana, bo] = [await wanting(), newAddress()]
    const reference = await confirmedFor({ from: bo, person: { email: ana.email }, role: 'survivor' })
    expect(await paused(ana.subject)).toBe(true)
    expect(await isReportedDead(ana.subject)).toBe(true)
    const letter = (await lettersTo(ana.email)).find(({ subjectLine }) => /has died/.test(subjectLine))
    expect(letter?.text).toContain('/account/alive')
    expect(await undoDeath({ by: ana.subject, at: hoursLater(2) })).toBe(1)
    expect(await undoDeath({ by: ana.subject, at: hoursLater(3) })).toBe(0)
    expect(await paused(ana.subject)).toBe(false)
    expect((await rowOf(reference)).state).toBe('withdrawn')
    expect(await wordsOf(reference)).toEqual(['death-denied', 'death-reported', 'received', 'sent'])
  })

  it('is found by staff where only a name was given, and the executor has the copy once the proof is accepted', async () => {
    const [ana, bo] = [await wanting(), newAddress()]
    const person = { email: null, named: 'Ana Silva, 1 Rua Augusta' }
    const reference = await confirmedFor({ from: bo, person, role: 'survivor', proof: 'Death certificate' })
    expect(await decide(reference, 1)).toMatchObject({ ok: false })
    const linking = { by: dee.as('requests:decide'), reference, at: hoursLater(1) }
    expect(await linkRepresented({ ...linking, address: newAddress() })).toEqual({ ok: false, refusal: 'no-account' })
    expect(await linkRepresented({ ...linking, address: ana.email })).toMatchObject({ ok: true })
    expect(await paused(ana.subject)).toBe(true)
    expect(await accept(reference, 2)).toMatchObject({ ok: true })
    expect(await subjectsTo(ana.email)).toContain('Somebody is about to be answered in your place')
    const copy = JSON.stringify(await read(reference, bo, await madeReady(reference, 2)))
    expect(copy).toContain(ana.email)
    expect(copy).not.toContain(bo)
  })
})

it('of two people in one row each reads what is theirs', async () => {
  const [ana, bo] = [await newHolder('DE'), newAddress()]
  const reference = await confirmedFor({ from: bo, person: { email: ana.email } })
  const { id, subjectId } = await actingIn(reference)
  const readBy = async (person: string) =>
    (await representativeHolding.redact?.(db(), person, [id]))?.(id, 'statement', 'She asked me to. Bo Carter')
  expect(await readBy(subjectId)).toBe('She asked me to. Bo Carter')
  expect(await readBy(ana.subjectId)).toBe('She asked me to. [another person]')
})
