import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { mailProofs } from '#db/schema/auth.ts'
import { followSessions } from '#db/schema/guests.ts'
import { contacts, subjects } from '#db/schema/people.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { findFollower } from '#lib/auth/followers.ts'
import { freshSubjectOf, systemOf } from '#lib/auth/gate.ts'
import { startFollowing } from '#lib/auth/start-following.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { readCopy } from '#lib/fulfilment/open-copy.ts'
import { askToFollow, askToFollowAgain } from '#lib/guests/ask-to-follow.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { approveDeletion } from '#lib/requests/approve.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { findWaiting } from '#lib/requests/decision-queries.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { findReceipt, tellStory } from '#lib/requests/story.ts'
import { waiveCoolingOff } from '#lib/requests/waive-cooling-off.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { answerMessage } from '#lib/threads/answer-message.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { writeMessage } from '#lib/threads/write-message.ts'
import { lastLetterTo, lettersTo } from '../auth/people.ts'
import { at, grantAll, grantCopy, hoursLater, newMember, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { codesTo, confirmed, followed, newAddress, sent, someClient } from './guest-asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

const by = systemOf('test')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

describe('following without an account', () => {
  it('mails a code only where reference and address fit, and answers every pair the same', async () => {
    const address = newAddress()
    const reference = await confirmed({ address, details: wholeCopy })
    const stranger = newAddress()
    const pairs = [
      { reference, address },
      { reference, address: stranger },
      { reference: 'PR-2222222222', address },
      { reference: 'no reference', address },
    ]
    const answers = []
    for (const pair of pairs) answers.push(await askToFollow({ ...pair, client: someClient(), at }))
    for (const answer of answers) expect(answer).toEqual({ ok: true, value: { proofId: expect.any(String) } })
    expect(await codesTo(address)).toHaveLength(1)
    expect(await lettersTo(stranger)).toEqual([])
    const proofs = await db()
      .select()
      .from(mailProofs)
      .where(eq(mailProofs.addressHash, emailHashOf(address)))
    expect(new Set(proofs.map(({ payload }) => payload?.length)).size).toBe(1)
    const [code = ''] = await codesTo(address)
    for (const answer of answers.slice(1)) {
      const proofId = answer.ok ? answer.value.proofId : ''
      expect(await startFollowing({ proofId, code, replaces: null, at })).toEqual({ ok: false, refusal: 'wrong-code' })
    }
  })

  it('reaches this request alone, for half an hour, and no more in the browser before', async () => {
    const address = newAddress()
    const reference = await confirmed({ address, details: wholeCopy })
    const { follower, token, provedAt } = await followed({ reference: reference.toLowerCase(), address }, at)
    expect(follower).toMatchObject({ reference })
    expect(provedAt).toEqual(at)
    expect(await findRequestOf(follower, reference)).toMatchObject({ reference, state: 'received' })
    expect(await findFollower(token, later(29))).not.toBeNull()
    expect(await findFollower(token, later(30))).toBeNull()
    expect(await findFollower('c'.repeat(43), at)).toBeNull()
    const [row] = await db().select().from(followSessions)
    expect(JSON.stringify(row)).not.toContain(token)
    const asked = await askToFollowAgain(follower, later(15))
    const code = (await codesTo(address)).at(-1) ?? ''
    const proofId = asked.ok ? asked.value.proofId : ''
    const again = await startFollowing({ proofId, code, replaces: token, at: later(15) })
    expect(await findFollower(token, later(15))).toBeNull()
    expect(await findFollower(again.ok ? again.value.token : null, later(40))).toMatchObject({ provedAt: later(15) })
  })

  it('is not ended by a stranger who asks for codes with the same address', async () => {
    const address = newAddress()
    const reference = await confirmed({ address, details: wholeCopy })
    const asked = await askToFollow({ reference, address, client: someClient(), at })
    const [code = ''] = await codesTo(address)
    const stranger = someClient()
    for (let time = 0; time < 20; time += 1)
      await askToFollow({ reference: 'PR-2222222222', address, client: stranger, at })
    const more = await askToFollow({ reference, address, client: stranger, at })
    expect(more).toEqual({ ok: false, refusal: 'too-often' })
    const proofId = asked.ok ? asked.value.proofId : ''
    expect(await startFollowing({ proofId, code, replaces: null, at })).toMatchObject({ ok: true })
    expect((await codesTo(address)).length).toBe(1)
    await askToFollow({ reference, address, client: someClient(), at })
    expect((await codesTo(address)).length).toBe(2)
  })

  it('ends after five wrong codes, whether the pair fitted or not', async () => {
    const address = newAddress()
    const reference = await confirmed({ address, details: wholeCopy })
    for (const pair of [{ reference }, { reference: 'PR-2222222222' }]) {
      const asked = await askToFollow({ ...pair, address, client: someClient(), at })
      const typed = { proofId: asked.ok ? asked.value.proofId : '', code: '1234', replaces: null, at }
      const refusals = []
      for (let time = 0; time < 6; time += 1) {
        const outcome = await startFollowing(typed)
        refusals.push(outcome.ok ? 'ok' : outcome.refusal)
      }
      expect(refusals).toEqual(['wrong-code', 'wrong-code', 'wrong-code', 'wrong-code', 'ended', 'ended'])
    }
  })

  it('shows one that still waits for its address, and nothing more', async () => {
    const address = newAddress()
    const reference = await sent({ address, details: wholeCopy })
    const { follower } = await followed({ reference, address }, at)
    expect(await findRequestOf(follower, reference)).toMatchObject({ state: 'unconfirmed' })
    expect(await askToFollowAgain(follower, at)).toEqual({ ok: false, refusal: 'nobody-there' })
  })
})

describe('a request of somebody without an account', () => {
  it('is answered by a copy, which is read with a fresh code', async () => {
    const address = newAddress()
    const reference = await confirmed({ address, details: { ...wholeCopy, words: 'I wrote to you in May' } })
    await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at: hoursLater(1) })
    const { id } = await rowOf(reference)
    await carryOut({ requestId: id, by, at: hoursLater(71) })
    expect((await rowOf(reference)).state).toBe('decided')
    await carryOut({ requestId: id, by, at: hoursLater(72) })
    expect((await rowOf(reference)).state).toBe('ready')
    const ready = await lastLetterTo(address)
    expect(ready.subjectLine).toMatch(/Your copy is ready/)
    expect(ready.text).toContain(`/requests/follow/${reference}`)
    expect(ready.text).not.toContain('Sign in')
    const { follower } = await followed({ reference, address }, hoursLater(73))
    const copy = await readCopy(freshSubjectOf(follower, 'mail-code'), { reference, at: hoursLater(73) })
    const content = JSON.stringify(copy)
    for (const own of ['Gia Moss', address, 'I wrote to you in May']) expect(content).toContain(own)
  })

  it('has its messages both ways, is withdrawn, and its letters lead to where a code is typed', async () => {
    const address = newAddress()
    const reference = await confirmed({ address, details: { kind: 'deletion' } })
    await answerMessage({ by: dee.as('requests:decide'), reference, body: 'Which flat was it?', at: hoursLater(1) })
    const { follower } = await followed({ reference, address }, hoursLater(2))
    expect(await writeMessage({ reference, body: 'The one in Lisbon', by: follower, at: hoursLater(2) })).toMatchObject(
      {
        ok: true,
      },
    )
    const request = await findRequestOf(follower, reference)
    if (!request) throw new Error('no request')
    const messages = await listMessagesOf(follower, request)
    expect(messages.map(({ text }) => text)).toEqual(['Which flat was it?', 'The one in Lisbon'])
    expect(await withdrawRequest({ reference, by: follower, at: hoursLater(3) })).toMatchObject({ ok: true })
    const texts = (await lettersTo(address)).map(({ text }) => text).join('\n')
    expect(texts).not.toContain('/account')
    expect(texts).not.toContain('your account')
  })

  it('is a correction in words, which staff make by hand', async () => {
    const address = newAddress()
    const details = { kind: 'correction', field: 'other', label: 'My name', after: 'Moss', reason: 'Misspelt' } as const
    const reference = await confirmed({ address, details })
    await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantAll(['all']), at: hoursLater(1) })
    await carryOut({ requestId: (await rowOf(reference)).id, by, at: hoursLater(2) })
    expect((await rowOf(reference)).state).toBe('done')
    expect(await wordsOf(reference)).toContain('correction-applied')
    const letter = await lastLetterTo(address)
    expect(letter.subjectLine).toBe('Your data has been corrected')
    expect(letter.text).toContain('What you asked us to correct now stands as you gave it.')
  })

  it('is an erasure, after which the record is followed by reference and address, and nothing else is left', async () => {
    const address = newAddress()
    const reference = await confirmed({ address, details: { kind: 'deletion', words: 'It was in May' } })
    await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at: hoursLater(1) })
    const row = await rowOf(reference)
    const seen = (await findWaiting(eli.as('requests:approve'), row))?.seen ?? ''
    await approveDeletion({ by: eli.as('requests:approve'), reference, seen, at: hoursLater(2) })
    const before = await followed({ reference, address }, hoursLater(3))
    const fresh = freshSubjectOf(before.follower, 'mail-code')
    expect(await waiveCoolingOff({ by: fresh, reference, at: hoursLater(3) })).toMatchObject({ ok: true })
    await carryOut({ requestId: row.id, by, at: hoursLater(4) })
    expect((await rowOf(reference)).state).toBe('done')
    expect(await findFollower(before.token, hoursLater(3))).toBeNull()
    expect(await db().select().from(contacts).where(eq(contacts.subjectId, row.subjectId))).toEqual([])
    const [subject] = await db().select().from(subjects).where(eq(subjects.id, row.subjectId))
    expect(subject?.erasedAt).toEqual(hoursLater(4))
    const last = await lastLetterTo(address)
    expect(last).toMatchObject({ subjectLine: 'Your data has been deleted', subjectId: null })
    expect(last.text).toContain(`/requests/follow/${reference}`)
    expect(last.text).not.toContain('sign in')

    const { follower } = await followed({ reference, address }, hoursLater(30))
    const found = await findRequestOf(follower, reference)
    if (!found) throw new Error('the record is gone')
    expect(found.details).toBeNull()
    expect(await findReceipt(found)).toMatchObject({ receipt: { reference } })
    expect((await tellStory(found, hoursLater(30))).timeline.length).toBeGreaterThan(4)
    const late = { reference, body: 'Are you there?', by: follower, at: hoursLater(30) }
    expect(await writeMessage(late)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await askToFollowAgain(follower, hoursLater(30))).toEqual({ ok: false, refusal: 'nobody-there' })
    const [proof] = await db()
      .select()
      .from(mailProofs)
      .where(eq(mailProofs.addressHash, emailHashOf(address)))
    expect(proof?.subjectId).toBeNull()
  })
})
