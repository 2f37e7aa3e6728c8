import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { askForNewAddress } from '#lib/accounts/ask-for-new-address.ts'
import { changeEmailWithCode } from '#lib/accounts/change-email.ts'
import { askForSignIn, askForSignUp } from '#lib/auth/ask-for-proof.ts'
import { askWhichAddress } from '#lib/auth/ask-which-address.ts'
import { askToFollow, followWithCode } from '#lib/auth/follow-by-code.ts'
import { signInWithCode } from '#lib/auth/sign-in.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { confirmQuestion } from '#lib/questions/confirm-question.ts'
import { submitQuestion } from '#lib/questions/submit-question.ts'
import { someHolder } from '../accounts/holders.ts'
import { reported } from '../children/reports.ts'
import { tokenTo, at as whenAsked } from '../questions/visitors.ts'
import { lastLetterTo, lettersTo, someAddress, somebody } from './people.ts'

const at = new Date('2026-11-20T12:00:00Z')
const arrival = { browser: 'Firefox on Mac', replaces: null, at }
const stranger = '198.51.100.66'

let clients = 0
function elsewhere(): string {
  clients += 1
  return `203.7.${Math.floor(clients / 250)}.${clients % 250}`
}

const asked = async (address: string, client = elsewhere(), replaces: string | null = null) => {
  const outcome = await askForSignIn({ address, client, replaces, at })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { ...outcome.value, ...(await lastLetterTo(address)) }
}

afterAll(async () => {
  await closeSender()
  await closeDatabase()
})

describe('a stranger who asks with somebody else’s address', () => {
  it('ends no code of sign-in or sign-up; who asks again in the same browser ends their own', async () => {
    const { email } = await somebody(at)
    const first = await asked(email)
    await askForSignIn({ address: email, client: stranger, at })
    expect(await signInWithCode(first, arrival)).toMatchObject({ ok: true })
    const second = await asked(email)
    await asked(email, elsewhere(), second.proofId)
    expect(await signInWithCode(second, arrival)).toEqual({ ok: false, refusal: 'ended' })

    const address = someAddress()
    const typed = { name: 'Zoë Brand', region: 'DE' }
    const mine = await askForSignUp({ address, client: elsewhere(), at }, typed)
    const { code } = await lastLetterTo(address)
    await askForSignUp({ address, client: stranger, at }, typed)
    const proofId = mine.ok ? mine.value.proofId : null
    expect(await signInWithCode({ proofId, code }, arrival)).toMatchObject({ ok: true })
  })

  it('cannot name the code of another address as their own, and end it', async () => {
    const [{ email }, other] = [await somebody(at), await somebody(at)]
    const mine = await asked(email)
    await asked(other.email, stranger, mine.proofId)
    expect(await signInWithCode(mine, arrival)).toMatchObject({ ok: true })
  })

  it('leaves letters of sign-in to the owner', async () => {
    const { email } = await somebody(at)
    const tries = Array.from({ length: 20 }, () => askForSignIn({ address: email, client: stranger, at }))
    expect((await Promise.all(tries)).filter(({ ok }) => ok)).toHaveLength(3)
    for (let time = 0; time < 2; time += 1)
      expect(await askForSignIn({ address: email, client: elsewhere(), at })).toMatchObject({ ok: true })
  })

  it('uses up no letter of sign-in by asking which address was used, nor the first such letter of anybody else', async () => {
    const { email } = await somebody(at)
    for (let time = 0; time < 30; time += 1) await askWhichAddress({ addresses: [email], client: stranger, at })
    for (let time = 0; time < 30; time += 1) await askWhichAddress({ addresses: [email], client: elsewhere(), at })
    const before = (await lettersTo(email)).length
    expect(await askWhichAddress({ addresses: [email], client: elsewhere(), at })).toMatchObject({ ok: true })
    expect((await lettersTo(email)).length).toBe(before + 1)
    const { proofId, code } = await asked(email)
    expect(await signInWithCode({ proofId, code }, arrival)).toMatchObject({ ok: true })
  })

  it('has few letters written to one address by asking which it was, and is told nothing of it', async () => {
    const { email } = await somebody(at)
    for (let time = 0; time < 10; time += 1)
      expect(await askWhichAddress({ addresses: [email], client: '198.51.100.67', at })).toEqual({
        ok: true,
        value: null,
      })
    expect((await lettersTo(email)).length).toBe(4)
  })
})

describe('somebody who asks for another’s address as their new one', () => {
  it('uses up none of its owner’s letters, and ends none of their codes', async () => {
    const [owner, other] = [await somebody(at), await someHolder(at)]
    for (let time = 0; time < 6; time += 1)
      await askForNewAddress({ by: other.fresh, address: owner.email, client: stranger, at })
    const { proofId, code } = await asked(owner.email)
    expect(await signInWithCode({ proofId, code }, arrival)).toMatchObject({ ok: true })
  })

  it('does not end the code of an account that asked for the same', async () => {
    const [one, two] = [await someHolder(at), await someHolder(at)]
    const address = someAddress()
    await askForNewAddress({ by: one.fresh, address, client: elsewhere(), at })
    const { code } = await lastLetterTo(address)
    await askForNewAddress({ by: two.fresh, address, client: stranger, at })
    expect(await changeEmailWithCode({ by: one.fresh, code, at })).toMatchObject({ ok: true })
  })
})

describe('a code to follow', () => {
  const asQuestion = async () => {
    const address = someAddress()
    await submitQuestion({ address, name: 'Gia', body: 'Why?', client: elsewhere(), at: whenAsked })
    const confirmed = await confirmQuestion({ token: await tokenTo(address, /Confirm your question/), at: whenAsked })
    if (!confirmed.ok) throw new Error(confirmed.refusal)
    return { address, reference: confirmed.value.reference }
  }

  it.each([
    ['question', asQuestion],
    ['child-report', async () => reported((await somebody(at)).email)],
  ] as const)('of a %s is not ended by a stranger who asks for another', async (what, made) => {
    const { address, reference } = await made()
    const mine = await askToFollow(what, { reference, address, client: elsewhere(), at })
    const { code } = await lastLetterTo(address)
    await askToFollow(what, { reference, address, client: stranger, at })
    const proofId = mine.ok ? mine.value.proofId : null
    expect(await followWithCode(what, { proofId, code, at })).toMatchObject({ ok: true })
  })
})
