import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { mailProofs } from '#db/schema/auth.ts'
import { contacts, subjects } from '#db/schema/people.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { findFollower } from '#lib/auth/followers.ts'
import { freshSubjectOf, systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { readCopy } from '#lib/fulfilment/open-copy.ts'
import { askToFollowAgain } from '#lib/guests/ask-to-follow.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { inWordsField } from '#lib/requests/correction-values.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { findReceipt, tellStory } from '#lib/requests/story.ts'
import { waiveCoolingOff } from '#lib/requests/waive-cooling-off.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { answerMessage } from '#lib/threads/answer-message.ts'
import { listMessagesOf } from '#lib/threads/queries.ts'
import { writeMessage } from '#lib/threads/write-message.ts'
import { lastLetterTo, lettersTo } from '../auth/people.ts'
import { decidedBy, grantAll, grantCopy, hoursLater, newMember, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { confirmed, followed, newAddress } from './guest-asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

const by = systemOf('test')

describe('a request of somebody without an account', () => {
  it('is answered by a copy, which is read with a fresh code', async () => {
    const address = newAddress()
    const reference = await confirmed({ address, details: { ...wholeCopy, words: 'I wrote to you in May' } })
    await decidedBy(dee, reference, grantCopy, { when: hoursLater(1) })
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
    const details = {
      kind: 'correction',
      field: inWordsField,
      label: 'My name',
      after: 'Moss',
      reason: 'Misspelt',
    } as const
    const reference = await confirmed({ address, details })
    await decidedBy(dee, reference, grantAll(['all']), { when: hoursLater(1) })
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
    await decidedBy(dee, reference, grantCopy, { second: eli, when: hoursLater(2) })
    const row = await rowOf(reference)
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
    const proofs = await db()
      .select()
      .from(mailProofs)
      .where(eq(mailProofs.addressHash, emailHashOf(address)))
    expect(proofs).toEqual([])
  })
})
