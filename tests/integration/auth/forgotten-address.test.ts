import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { askForSignIn } from '#lib/auth/ask-for-proof.ts'
import { askWhichAddress } from '#lib/auth/ask-which-address.ts'
import { findOpenLink } from '#lib/auth/queries.ts'
import { signInWithLink } from '#lib/auth/sign-in.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { triedAddressesInput } from '#lib/recovery/input.ts'
import { asOwner } from '#tests/support/database.ts'
import { lastLetterTo, lettersTo, someAddress, somebody } from './people.ts'

const at = new Date('2026-11-20T12:00:00Z')

let clients = 0
function attempt(addresses: string[], client?: string) {
  clients += 1
  return askWhichAddress({ addresses, client: client ?? `203.${clients}.113.9`, at })
}

afterAll(async () => {
  await closeSender()
  await closeDatabase()
})

describe('a forgotten address', () => {
  it('is answered only by mail: the right one signs in, each other is told that it has no account', async () => {
    const { email, subjectId } = await somebody(at)
    const [one, two] = [someAddress(), someAddress()]
    expect(await attempt([one, email, two])).toEqual({ ok: true, value: null })
    const right = await lastLetterTo(email)
    expect(right).toMatchObject({ subjectLine: 'This is the address of your account', subjectId, code: '' })
    expect(await findOpenLink(right.token, at)).toBe('sign-in')
    const signed = await signInWithLink(right.token, { browser: 'Firefox on Mac', replaces: null, at })
    expect(signed).toMatchObject({ ok: true })
    for (const address of [one, two]) {
      const [wrong] = await lettersTo(address)
      expect(wrong?.subjectLine).toContain('There is no account')
      expect(wrong?.text).not.toContain(email)
      expect(wrong?.token).toBe('')
    }
  })

  it('says nothing else, does the same for all, and writes to a stranger once a day', async () => {
    const [{ email }, stranger] = [await somebody(at), someAddress()]
    expect(await attempt([email])).toEqual(await attempt([stranger]))
    expect(await attempt([stranger])).toEqual({ ok: true, value: null })
    expect(await lettersTo(stranger)).toHaveLength(1)
    const proofs = await asOwner()`select count(*)::int as n from mail_proofs where purpose = 'sign-in'`
    await attempt([email, stranger])
    const after = await asOwner()`select count(*)::int as n from mail_proofs where purpose = 'sign-in'`
    expect(after[0]?.n - proofs[0]?.n).toBe(2)
  })

  it('ends no letter that the owner has asked for', async () => {
    const { email } = await somebody(at)
    await askForSignIn({ address: email, client: '203.0.113.77', at })
    const { token } = await lastLetterTo(email)
    await attempt([email])
    expect(await findOpenLink(token, at)).toBe('sign-in')
  })

  it('takes three addresses at most, each once, and has its limits', async () => {
    const { email } = await somebody(at)
    const typed = { first: email, second: '', third: ` ${email.toUpperCase()} ` }
    const input = triedAddressesInput.parse(typed)
    expect(input).toEqual([email, email])
    await attempt(input)
    expect(await lettersTo(email)).toHaveLength(1)
    const client = '198.51.100.9'
    for (let round = 0; round < 10; round += 1)
      expect(await attempt([someAddress(), someAddress(), someAddress()], client)).toMatchObject({ ok: true })
    const late = someAddress()
    expect(await attempt([late], client)).toEqual({ ok: false, refusal: 'too-many' })
    expect(await lettersTo(late)).toEqual([])
  })
})
