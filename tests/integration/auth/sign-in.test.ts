import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { askForSignIn } from '#lib/auth/ask-for-proof.ts'
import { findSession } from '#lib/auth/find-session.ts'
import { findOpenLink } from '#lib/auth/queries.ts'
import { signInWithCode, signInWithLink } from '#lib/auth/sign-in.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { asOwner } from '#tests/support/database.ts'
import { lastLetterTo, lettersTo, someAddress, somebody, someStaff } from './people.ts'

const at = new Date('2026-11-20T12:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const arrival = { browser: 'Firefox on Mac', replaces: null, at }

let clients = 0
function client(): string {
  clients += 1
  return `203.0.${Math.floor(clients / 250)}.${clients % 250}`
}

async function ask(address: string, when = at, replaces: string | null = null) {
  const outcome = await askForSignIn({ address, client: client(), replaces, at: when })
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { ...outcome.value, ...(await lastLetterTo(address)) }
}

afterAll(async () => {
  await closeSender()
  await closeDatabase()
})

describe('signing in by mail', () => {
  it('opening the link changes nothing, however often; pressing the button works once (AU-1)', async () => {
    const { email, subjectId } = await somebody(at)
    const { token } = await ask(email)
    for (let opened = 0; opened < 3; opened += 1) expect(await findOpenLink(token, at)).toBe('sign-in')
    const first = await signInWithLink(token, arrival)
    if (!first.ok) throw new Error(first.refusal)
    expect((await findSession(first.value.token, at))?.standing).toMatchObject({ kind: 'person', subjectId })
    expect(await signInWithLink(token, arrival)).toEqual({ ok: false, refusal: 'ended' })
    expect(await findOpenLink(token, at)).toBeNull()
  })

  it('makes one session out of 100 presses at the same moment (AU-2)', async () => {
    const { email, subjectId } = await somebody(at)
    const { token } = await ask(email)
    const pressed = await Promise.all(Array.from({ length: 100 }, () => signInWithLink(token, arrival)))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await asOwner()`select 1 from sessions where subject_id = ${subjectId}`).toHaveLength(1)
  })

  it('takes the code only in the browser that asked, and once', async () => {
    const { email } = await somebody(at)
    const { proofId, code } = await ask(email)
    const other = await ask((await somebody(at)).email)
    for (const wrong of [null, 'not-an-id', other.proofId])
      expect((await signInWithCode({ proofId: wrong, code }, arrival)).ok).toBe(false)
    const spaced = `${code.slice(0, 4)} ${code.slice(4)}`
    expect(await signInWithCode({ proofId, code: spaced }, arrival)).toMatchObject({
      ok: true,
      value: { kind: 'person' },
    })
    expect(await signInWithCode({ proofId, code }, arrival)).toEqual({ ok: false, refusal: 'ended' })
  })

  it('ends a code after five wrong ones, tried one by one or all at once (RL-3)', async () => {
    const { email } = await somebody(at)
    const { proofId, code, token } = await ask(email)
    const wrong = code === '00000000' ? '00000001' : '00000000'
    const tried = await Promise.all(Array.from({ length: 30 }, () => signInWithCode({ proofId, code: wrong }, arrival)))
    const refusals = tried.map((outcome) => (outcome.ok ? 'in' : outcome.refusal))
    expect(refusals.filter((refusal) => refusal === 'wrong-code')).toHaveLength(4)
    expect(await signInWithCode({ proofId, code }, arrival)).toEqual({ ok: false, refusal: 'ended' })
    const [counted] =
      await asOwner()`select count(*)::int as failures from audit_events where action = 'proof.failed' and (detail->>'tries')::int = 5`
    expect(counted?.failures).toBeGreaterThan(0)
    expect((await signInWithLink(token, arrival)).ok).toBe(true)
  })

  it('lets a link and a code live ten minutes, and of one browser only the newest', async () => {
    const { email } = await somebody(at)
    const old = await ask(email)
    const newer = await ask(email, later(1), old.proofId)
    expect((await signInWithLink(old.token, { ...arrival, at: later(1) })).ok).toBe(false)
    expect((await signInWithCode({ proofId: old.proofId, code: old.code }, { ...arrival, at: later(1) })).ok).toBe(
      false,
    )
    expect((await signInWithLink(newer.token, { ...arrival, at: later(11.01) })).ok).toBe(false)
    expect((await signInWithLink(newer.token, { ...arrival, at: later(10.9) })).ok).toBe(true)
  })

  it('does the same for an address nobody has, and writes to it once a day (EN-1, EN-2)', async () => {
    const address = someAddress()
    const { proofId } = await ask(address)
    await ask(address, later(5))
    const letters = await lettersTo(address)
    expect(letters).toHaveLength(1)
    expect(letters[0]).toMatchObject({ code: '', token: '', subjectId: null })
    await ask(address, later(24 * 60))
    expect(await lettersTo(address)).toHaveLength(2)
    expect(await signInWithCode({ proofId, code: '12345678' }, arrival)).toMatchObject({ ok: false })
    expect(await asOwner()`select 1 from mail_proofs where id = ${proofId}`).toHaveLength(1)
  })

  it('writes five letters an hour to one address, whoever asks, and ten a day', async () => {
    const { email } = await somebody(at)
    const asked = await Promise.all(
      Array.from({ length: 8 }, () => askForSignIn({ address: email, client: client(), at })),
    )
    expect(asked.filter(({ ok }) => ok)).toHaveLength(5)
    const hours = [61, 122, 183].map(later)
    for (const when of hours)
      for (let time = 0; time < 5; time += 1) await askForSignIn({ address: email, client: client(), at: when })
    expect((await lettersTo(email)).length).toBe(10)
  })

  it('keeps neither the address, nor the code, nor a token readable', async () => {
    const { email } = await somebody(at)
    const { code, token } = await ask(email)
    const signed = await signInWithLink(token, arrival)
    if (!signed.ok) throw new Error(signed.refusal)
    const rows = await asOwner()`
      select row_to_json(m)::text as row from mail_proofs m union all select row_to_json(s)::text from sessions s union all
      select row_to_json(o)::text from outbox o union all select row_to_json(a)::text from accounts a union all
      select row_to_json(e)::text from audit_events e union all select row_to_json(l)::text from rate_limits l`
    const everything = rows.map(({ row }) => row).join('\n')
    for (const secret of [email, code, token, signed.value.token]) expect(everything).not.toContain(secret)
  })

  it('signs staff in as staff, without any permission yet', async () => {
    const { email, staffId } = await someStaff(at)
    const signed = await signInWithLink((await ask(email)).token, arrival)
    if (!signed.ok) throw new Error(signed.refusal)
    expect(signed.value.kind).toBe('staff')
    expect((await findSession(signed.value.token, at))?.standing).toMatchObject({
      kind: 'staff',
      staffId,
      enrolled: false,
      secondFactorAt: null,
    })
  })
})
