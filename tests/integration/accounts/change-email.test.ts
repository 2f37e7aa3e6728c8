import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase, db } from '#db/client.ts'
import { askForNewAddress } from '#lib/accounts/ask-for-new-address.ts'
import { changeEmailWithCode, changeEmailWithLink } from '#lib/accounts/change-email.ts'
import { findPendingAddressOf, isLinkOf } from '#lib/accounts/pending-address.ts'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import { askForSignIn } from '#lib/auth/ask-for-proof.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { findSession } from '#lib/auth/find-session.ts'
import { signInWithLink } from '#lib/auth/sign-in.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { asOwner } from '#tests/support/database.ts'
import { lastLetterTo, lettersTo, signedIn, someAddress, somebody, someStaff } from '../auth/people.ts'
import { someHolder } from './holders.ts'

const at = new Date('2026-11-20T12:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const linkIn = (text: string) => text.match(/\/account\/details\/email\/link\/([\w-]+)/)?.[1] ?? ''

type Holder = Awaited<ReturnType<typeof someHolder>>

let clients = 0
async function ask({ fresh }: Holder, address: string, when = at) {
  clients += 1
  return askForNewAddress({ by: fresh, address, client: `203.0.113.${clients}`, at: when })
}

async function asked(holder: Holder) {
  const address = someAddress()
  expect(await ask(holder, address)).toEqual({ ok: true, value: null })
  const { code, text } = await lastLetterTo(address)
  return { address, code, token: linkIn(text) }
}

afterAll(async () => {
  await closeSender()
  await closeDatabase()
})

describe('changing the e-mail address', () => {
  it('takes effect with the code from the new mailbox, tells the old one and signs the other browsers out (AU-5)', async () => {
    const holder = await someHolder(at)
    const elsewhere = await signedIn(holder.subjectId, at)
    const { address, code } = await asked(holder)
    expect((await findDetailsOf(holder.by))?.email).toBe(holder.email)
    expect((await findPendingAddressOf(holder.by, at))?.address).toBe(address)

    expect(await changeEmailWithCode({ by: holder.fresh, code, at: later(1) })).toEqual({ ok: true, value: null })
    expect((await findDetailsOf(holder.by))?.email).toBe(address)
    expect(await findHolder(db(), address)).toMatchObject({ subjectId: holder.subjectId })
    expect(await findHolder(db(), holder.email)).toBeNull()
    expect(await findSession(elsewhere.token, later(1))).toBeNull()
    expect(await findSession(holder.token, later(1))).not.toBeNull()

    const told = await lastLetterTo(holder.email)
    expect(told).toMatchObject({ kind: 'security', subjectId: holder.subjectId })
    expect(told.text).toContain('If it was not you')
    expect(told.text).not.toContain(address)
    const trail =
      await asOwner()`select detail from audit_events where action = 'details.changed' and detail->>'field' = 'email'`
    expect(JSON.stringify(trail)).not.toContain('@')
    expect(await changeEmailWithCode({ by: holder.fresh, code, at: later(2) })).toEqual({ ok: false, refusal: 'ended' })
  })

  it('ends what is under way to the old mailbox', async () => {
    const holder = await someHolder(at)
    await askForSignIn({ address: holder.email, client: '203.0.113.200', at })
    const { token } = await lastLetterTo(holder.email)
    const { code } = await asked(holder)
    await changeEmailWithCode({ by: holder.fresh, code, at })
    const arrival = { browser: 'Firefox on Mac', replaces: null, at: later(1) }
    expect(await signInWithLink(token, arrival)).toEqual({ ok: false, refusal: 'ended' })
  })

  it('gives the link to nobody but the account that asked, and once', async () => {
    const [holder, stranger] = [await someHolder(at), await someHolder(at)]
    const { address, token } = await asked(holder)
    expect(await isLinkOf(stranger.by, token, at)).toBe(false)
    expect(await changeEmailWithLink({ by: stranger.fresh, token, at })).toEqual({ ok: false, refusal: 'ended' })
    expect(await isLinkOf(holder.by, token, at)).toBe(true)
    const pressed = await Promise.all([1, 2, 3].map(() => changeEmailWithLink({ by: holder.fresh, token, at })))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await findDetailsOf(holder.by))?.email).toBe(address)
    expect((await lettersTo(holder.email)).filter(({ subjectLine }) => subjectLine.includes('changed'))).toHaveLength(1)
  })

  it('behaves the same for an address that is taken, and writes to it without a code', async () => {
    const holder = await someHolder(at)
    const [other, staff] = [await somebody(at), await someStaff(at)]
    for (const taken of [other, staff]) {
      expect(await ask(holder, taken.email)).toEqual({ ok: true, value: null })
      expect((await findPendingAddressOf(holder.by, at))?.address).toBe(taken.email)
      const letter = await lastLetterTo(taken.email)
      expect(letter.code).toBe('')
      expect(linkIn(letter.text)).toBe('')
      for (let tried = 0; tried < 4; tried += 1)
        expect(await changeEmailWithCode({ by: holder.fresh, code: '00000000', at })).toMatchObject({
          refusal: 'wrong-code',
        })
      expect(await changeEmailWithCode({ by: holder.fresh, code: '00000000', at })).toMatchObject({ refusal: 'ended' })
    }
    await ask(holder, other.email, later(2))
    expect(await lettersTo(other.email)).toHaveLength(1)
    expect((await findDetailsOf(holder.by))?.email).toBe(holder.email)
  })

  it('lets one of two accounts have an address that both have proved', async () => {
    const [one, two] = [await someHolder(at), await someHolder(at)]
    const address = someAddress()
    await ask(one, address)
    const first = linkIn((await lastLetterTo(address)).text)
    await ask(two, address)
    const second = linkIn((await lastLetterTo(address)).text)
    const outcomes = await Promise.all([
      changeEmailWithLink({ by: one.fresh, token: first, at }),
      changeEmailWithLink({ by: two.fresh, token: second, at }),
    ])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: 'address-in-use' })
  })

  it('takes the code in the session that asked only, and for ten minutes only', async () => {
    const holder = await someHolder(at)
    const { code } = await asked(holder)
    const other = await signedIn(holder.subjectId, at)
    const elsewhere = { ...holder.fresh, sessionId: other.sessionId }
    expect(await changeEmailWithCode({ by: elsewhere, code, at })).toEqual({ ok: false, refusal: 'ended' })
    expect(await changeEmailWithCode({ by: holder.fresh, code, at: later(11) })).toEqual({
      ok: false,
      refusal: 'ended',
    })
  })

  it('says so when it is the same address, and asks for patience after five letters', async () => {
    const holder = await someHolder(at)
    expect(await ask(holder, holder.email)).toEqual({ ok: false, refusal: 'same-address' })
    const address = someAddress()
    for (let letter = 0; letter < 5; letter += 1) expect((await ask(holder, address)).ok).toBe(true)
    expect(await ask(holder, address)).toEqual({ ok: false, refusal: 'too-many' })
  })

  it('keeps the way back to requests: they are found by the new address', async () => {
    const holder = await someHolder(at)
    await asOwner()`insert into requests (id, reference, subject_id, kind, state, channel, regime, region, received_at, received_on, legal_due, target_due, address_hash, idempotency_key)
      values (gen_random_uuid(), 'PR-EMAILCHANGE', ${holder.subjectId}, 'copy', 'received', 'account', 'gdpr', 'DE', ${at}, '2026-11-20', '2026-12-20', '2026-12-18', 'old', 'email-change')`
    const { code } = await asked(holder)
    await changeEmailWithCode({ by: holder.fresh, code, at })
    const [row] = await asOwner()`select address_hash from requests where reference = 'PR-EMAILCHANGE'`
    expect(row?.address_hash).not.toBe('old')
  })
})
