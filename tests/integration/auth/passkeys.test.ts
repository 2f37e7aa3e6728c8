import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { addPasskey, removePasskey } from '#lib/auth/change-passkeys.ts'
import { findSession } from '#lib/auth/find-session.ts'
import { freshSubjectOf, subjectOf } from '#lib/auth/gate.ts'
import { authenticationOptions, registrationOptions } from '#lib/auth/passkey-options.ts'
import { listPasskeysOf } from '#lib/auth/queries.ts'
import { proveWithPasskey, signInWithPasskey } from '#lib/auth/use-passkey.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { authenticator } from './authenticator.ts'
import { lettersTo, signedIn, somebody } from './people.ts'

const at = new Date('2026-11-20T12:00:00Z')
const arrival = { client: '203.0.113.9', label: 'Safari on iPhone', replaces: null, at }
const ours = ['http://localhost:3000', 'localhost'] as const

async function someone() {
  const person = await somebody(at)
  const session = await signedIn(person.subjectId, at)
  const subject = subjectOf(person.subjectId, session.sessionId)
  return { ...person, ...session, subject, fresh: freshSubjectOf(subject, 'mail-code') }
}

async function withPasskey() {
  const person = await someone()
  const device = authenticator(...ours)
  const { options, browser } = await registrationOptions(person.fresh, at)
  const added = await addPasskey(person.fresh, {
    response: device.register(options.challenge),
    browser,
    name: 'Phone',
    at,
  })
  expect(added.ok).toBe(true)
  return { ...person, device }
}

afterAll(async () => {
  await closeSender()
  await closeDatabase()
})

describe('passkeys', () => {
  it('are added, listed and told of by a letter', async () => {
    const { subject, email } = await withPasskey()
    expect(await listPasskeysOf(subject)).toMatchObject([{ name: 'Phone', addedAt: at, lastUsedAt: null }])
    expect((await lettersTo(email)).map(({ subjectLine }) => subjectLine)).toEqual([
      'A passkey was added to your account',
    ])
  })

  it('sign in with a fresh proof', async () => {
    const { device, subjectId } = await withPasskey()
    const { options, browser } = await authenticationOptions(null, at)
    expect(options.allowCredentials ?? []).toEqual([])
    const signed = await signInWithPasskey({ ...arrival, response: device.answer(options.challenge), browser })
    if (!signed.ok) throw new Error(signed.refusal)
    expect((await findSession(signed.value.token, at))?.standing).toMatchObject({
      kind: 'person',
      subjectId,
      freshProofAt: at,
      freshProofKind: 'new-passkey',
    })
  })

  it('answer a challenge once, in the browser it was given to, within five minutes', async () => {
    const { device } = await withPasskey()
    const { options, browser } = await authenticationOptions(null, at)
    const use = (how: { browser: string | null; at?: Date }) =>
      signInWithPasskey({ ...arrival, response: device.answer(options.challenge), ...how })
    const other = await authenticationOptions(null, at)
    expect(await use({ browser: null })).toEqual({ ok: false, refusal: 'no-challenge' })
    expect(await use({ browser: other.browser })).toEqual({ ok: false, refusal: 'not-verified' })
    expect(await use({ browser, at: new Date(at.getTime() + 5 * 60_000) })).toEqual({
      ok: false,
      refusal: 'no-challenge',
    })
    expect(await use({ browser })).toMatchObject({ ok: true })
    expect(await use({ browser })).toEqual({ ok: false, refusal: 'no-challenge' })
  })

  it('are refused from another origin, for another host, unverified or copied', async () => {
    const { device, fresh } = await withPasskey()
    for (const wrong of [
      authenticator('https://evil.example', 'localhost'),
      authenticator('http://localhost:3000', 'evil.example'),
    ]) {
      const { options, browser } = await registrationOptions(fresh, at)
      const added = await addPasskey(fresh, { response: wrong.register(options.challenge), browser, name: 'Evil', at })
      expect(added).toEqual({ ok: false, refusal: 'not-verified' })
    }
    const answered = async (answer: (challenge: string) => ReturnType<typeof device.answer>) => {
      const { options, browser } = await authenticationOptions(null, at)
      return signInWithPasskey({ ...arrival, response: answer(options.challenge), browser })
    }
    expect(await answered((challenge) => device.answer(challenge, { verified: false }))).toEqual({
      ok: false,
      refusal: 'not-verified',
    })
    expect(await answered(() => device.answer('another-challenge'))).toEqual({ ok: false, refusal: 'not-verified' })
    expect(await answered((challenge) => device.answer(challenge))).toMatchObject({ ok: true })
    device.rewind()
    expect(await answered((challenge) => device.answer(challenge))).toEqual({ ok: false, refusal: 'not-verified' })
    const stranger = authenticator(...ours)
    expect(await answered((challenge) => stranger.answer(challenge))).toEqual({ ok: false, refusal: 'not-known' })
  })

  it('prove who is there, in their own session only, which gets a new token (AU-4)', async () => {
    const ana = await withPasskey()
    const bo = await someone()
    const { options, browser } = await authenticationOptions(bo.subject, at)
    expect(options.allowCredentials).toEqual([])
    const stolen = await proveWithPasskey(bo.subject, { response: ana.device.answer(options.challenge), browser, at })
    expect(stolen).toEqual({ ok: false, refusal: 'not-known' })
    const own = await authenticationOptions(ana.subject, at)
    const proved = await proveWithPasskey(ana.subject, {
      response: ana.device.answer(own.options.challenge),
      browser: own.browser,
      at,
    })
    if (!proved.ok) throw new Error(proved.refusal)
    expect(await findSession(ana.token, at)).toBeNull()
    expect((await findSession(proved.value.token, at))?.standing).toMatchObject({
      sessionId: ana.sessionId,
      freshProofKind: 'new-passkey',
    })
  })

  it('prove more than the mailbox that added them only after its owner had 72 hours to object', async () => {
    const { device } = await withPasskey()
    const provedAfter = async (hours: number) => {
      const later = new Date(at.getTime() + hours * 3_600_000)
      const { options, browser } = await authenticationOptions(null, later)
      const used = { ...arrival, response: device.answer(options.challenge), browser, at: later }
      const signed = await signInWithPasskey(used)
      if (!signed.ok) throw new Error(signed.refusal)
      const standing = (await findSession(signed.value.token, later))?.standing
      return standing?.kind === 'person' && standing.freshProofKind
    }
    expect([await provedAfter(71.9), await provedAfter(72)]).toEqual(['new-passkey', 'passkey'])
  })

  it('are removed by their owner only, who is told', async () => {
    const { subject, fresh, email, device } = await withPasskey()
    const [passkey] = await listPasskeysOf(subject)
    const other = await someone()
    expect(await removePasskey(other.fresh, passkey?.id ?? '', at)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await removePasskey(fresh, passkey?.id ?? '', at)).toMatchObject({ ok: true })
    expect((await lettersTo(email)).at(-1)?.subjectLine).toBe('A passkey was removed from your account')
    const { options, browser } = await authenticationOptions(null, at)
    const refused = await signInWithPasskey({ ...arrival, response: device.answer(options.challenge), browser })
    expect(refused).toEqual({ ok: false, refusal: 'not-known' })
  })
})
