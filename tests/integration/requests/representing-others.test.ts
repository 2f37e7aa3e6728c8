import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { contacts } from '#db/schema/people.ts'
import { representatives } from '#db/schema/representatives.ts'
import { requestFiles } from '#db/schema/threads.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { expireUnconfirmed } from '#lib/guests/expire-unconfirmed.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { choosePreference } from '#lib/preferences/choose-preference.ts'
import { standingPreferencesOf } from '#lib/preferences/queries.ts'
import { isReportedDead } from '#lib/representatives/asked-queries.ts'
import { representativeHolding } from '#lib/representatives/holdings.ts'
import { linkRepresented } from '#lib/representatives/link-represented.ts'
import { undoDeath } from '#lib/representatives/undo-death.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { answerMessage } from '#lib/threads/answer-message.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { writeMessage } from '#lib/threads/write-message.ts'
import { lettersTo } from '../auth/people.ts'
import { acceptedByTwo, actingIn, confirmedFor, decide, madeReady, read, sentFor, subjectsTo } from './acting.ts'
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
    expect(await decide(dee, reference, 1)).toMatchObject({ ok: false })
    const linking = { by: dee.as('requests:decide'), reference, at: hoursLater(1) }
    expect(await linkRepresented({ ...linking, address: newAddress() })).toEqual({ ok: false, refusal: 'no-account' })
    expect(await linkRepresented({ ...linking, address: ana.email })).toMatchObject({ ok: true })
    expect(await paused(ana.subject)).toBe(true)
    await acceptedByTwo([dee, eli], reference, 2)
    expect(await subjectsTo(ana.email)).toContain('Somebody is about to be answered in your place')
    const copy = JSON.stringify(await read(reference, bo, await madeReady(dee, reference, 2)))
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
