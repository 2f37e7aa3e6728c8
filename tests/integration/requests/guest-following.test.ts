import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { mailProofs } from '#db/schema/auth.ts'
import { followSessions } from '#db/schema/guests.ts'
import { emailHashOf } from '#lib/accounts/contact.ts'
import { findFollower } from '#lib/auth/followers.ts'
import { startFollowing } from '#lib/auth/start-following.ts'
import { askToFollow, askToFollowAgain } from '#lib/guests/ask-to-follow.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { lettersTo } from '../auth/people.ts'
import { at, wholeCopy } from './asking.ts'
import { codesTo, confirmed, followed, newAddress, sent, someClient } from './guest-asking.ts'

afterAll(closeSender)

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
