import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { cancelRecoveryCodes } from '#lib/auth/cancel-recovery-codes.ts'
import { findSession } from '#lib/auth/find-session.ts'
import { forgetExpired } from '#lib/auth/forget-expired.ts'
import { freshSubjectOf, subjectOf } from '#lib/auth/gate.ts'
import { makeRecoveryCodes, removeRecoveryCodesSince } from '#lib/auth/make-recovery-codes.ts'
import { countCodesOf, findCancellable } from '#lib/auth/recovery-sheets.ts'
import { signInWithRecoveryCode } from '#lib/auth/use-recovery-code.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { asOwner } from '#tests/support/database.ts'
import { lettersTo, signedIn, someAddress, somebody, someStaff } from './people.ts'

const at = new Date('2026-11-20T12:00:00Z')
const hoursLater = (hours: number) => new Date(at.getTime() + hours * 3_600_000)

let clients = 0
function use(address: string, code: string, when = hoursLater(72), client?: string) {
  clients += 1
  const from = client ?? `203.${clients % 250}.113.1`
  return signInWithRecoveryCode({ address, code, client: from, browser: 'Firefox on Mac', replaces: null, at: when })
}

async function withCodes() {
  const person = await somebody(at)
  const subject = subjectOf(person.subjectId, null)
  const made = await makeRecoveryCodes(freshSubjectOf(subject, 'mail-code'), at)
  if (!made.ok) throw new Error(made.refusal)
  return { ...person, subject, codes: made.value }
}

afterAll(async () => {
  await closeSender()
  await closeDatabase()
})

describe('recovery codes', () => {
  it('are ten, told of by a letter, and stored so that none can be read', async () => {
    const { subjectId, subject, codes, email } = await withCodes()
    expect(new Set(codes).size).toBe(10)
    expect(await countCodesOf(subject, at)).toMatchObject({ left: 10, madeAt: at })
    const rows = JSON.stringify(await asOwner()`select * from recovery_codes where subject_id = ${subjectId}`)
    const letters = JSON.stringify(await lettersTo(email))
    const trail = JSON.stringify(await asOwner()`select * from audit_events where action = 'recovery-codes.made'`)
    for (const code of codes) for (const place of [rows, letters, trail]) expect(place).not.toContain(code)
    expect(letters).toContain('Recovery codes were made')
  })

  it('sign in once each, with a proof of that moment and a letter', async () => {
    const { subjectId, subject, codes, email } = await withCodes()
    const [first = '', second = ''] = codes
    const signed = await use(email, first.toLowerCase().replaceAll('-', ' '))
    if (!signed.ok) throw new Error(signed.refusal)
    const session = await findSession(signed.value.token, hoursLater(72))
    const proved = { freshProofKind: 'recovery-code', freshProofAt: hoursLater(72) }
    expect(session?.standing).toMatchObject({ kind: 'person', subjectId, ...proved })
    expect(await use(email, first)).toEqual({ ok: false, refusal: 'not-known' })
    const together = await Promise.all(Array.from({ length: 10 }, () => use(email, second)))
    expect(together.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await countCodesOf(subject, hoursLater(72))).left).toBe(8)
    const told = (await lettersTo(email)).filter(({ subjectLine }) => subjectLine.includes('signed in to your account'))
    expect(told).toHaveLength(2)
  })

  it('prove no more than the mailbox that had them made until its owner had 72 hours to object', async () => {
    const { codes, email } = await withCodes()
    const signed = await use(email, codes[0] ?? '', hoursLater(71.9))
    if (!signed.ok) throw new Error(signed.refusal)
    const standing = (await findSession(signed.value.token, hoursLater(71.9)))?.standing
    expect(standing).toMatchObject({ freshProofKind: 'new-recovery-code' })
  })

  it('go on working beside new ones until those are 72 hours old, and end then', async () => {
    const { subject, codes, email } = await withCodes()
    const again = await makeRecoveryCodes(freshSubjectOf(subject, 'mail-code'), hoursLater(1))
    if (!again.ok) throw new Error(again.refusal)
    expect(await countCodesOf(subject, hoursLater(2))).toEqual({ left: 20, madeAt: at, olderEndAt: hoursLater(73) })
    expect(await use(email, codes[0] ?? '', hoursLater(72.9))).toMatchObject({ ok: true })
    expect(await use(email, again.value[0] ?? '', hoursLater(72.9))).toMatchObject({ ok: true })
    expect(await use(email, codes[1] ?? '', hoursLater(73))).toEqual({ ok: false, refusal: 'not-known' })
    expect(await use(email, again.value[1] ?? '', hoursLater(73))).toMatchObject({ ok: true })
    expect(await countCodesOf(subject, hoursLater(73))).toMatchObject({ left: 8, olderEndAt: null })
    await forgetExpired(hoursLater(73))
    const rows = await asOwner()`select 1 from recovery_codes where subject_id = ${subject.subjectId}`
    expect(rows).toHaveLength(10)
  })

  it('that somebody else had made are cancelled from the letter: the earlier go on, and everybody is out', async () => {
    const { subject, subjectId, codes, email } = await withCodes()
    const thief = await signedIn(subjectId, hoursLater(1))
    const again = await makeRecoveryCodes(freshSubjectOf(subject, 'mail-code'), hoursLater(1))
    if (!again.ok) throw new Error(again.refusal)
    const letter = (await lettersTo(email)).filter(({ text }) => text.includes('/not-me/')).at(-1)
    expect(letter?.text).toContain('keeps the earlier ones')
    const token = letter?.text.match(/\/sign-in\/recovery\/not-me\/([\w-]+)/)?.[1] ?? ''
    expect(await findCancellable(token, hoursLater(2))).toMatchObject({ madeAt: hoursLater(1) })
    const pressed = await Promise.all([1, 2].map(() => cancelRecoveryCodes({ token, at: hoursLater(2) })))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await use(email, again.value[0] ?? '', hoursLater(3))).toEqual({ ok: false, refusal: 'not-known' })
    expect(await findSession(thief.token, hoursLater(3))).toBeNull()
    expect(await use(email, codes[0] ?? '', hoursLater(200))).toMatchObject({ ok: true })
    const trail = await asOwner()`select action from audit_events where action = 'recovery-codes.removed'`
    expect(trail).toHaveLength(1)
    expect((await lettersTo(email)).map(({ subjectLine }) => subjectLine)).toContain(
      'New recovery codes were cancelled',
    )
  })

  it('are cancelled for 72 hours only, and by nobody else’s link', async () => {
    const { email, subject } = await withCodes()
    const text = (await lettersTo(email)).at(-1)?.text ?? ''
    const token = text.match(/\/sign-in\/recovery\/not-me\/([\w-]+)/)?.[1] ?? ''
    expect(await findCancellable(token, hoursLater(71.9))).not.toBeNull()
    expect(await cancelRecoveryCodes({ token, at: hoursLater(72) })).toEqual({ ok: false, refusal: 'ended' })
    expect(await cancelRecoveryCodes({ token: 'a'.repeat(43), at })).toEqual({ ok: false, refusal: 'ended' })
    expect((await countCodesOf(subject, hoursLater(72))).left).toBe(10)
  })

  it('end with “this was not me” about a request, those made before it go on', async () => {
    const { subject, codes, email } = await withCodes()
    const again = await makeRecoveryCodes(freshSubjectOf(subject, 'mail-code'), hoursLater(1))
    if (!again.ok) throw new Error(again.refusal)
    await transaction((tx) => removeRecoveryCodesSince(tx, { by: subject, since: at, at: hoursLater(2) }))
    expect(await use(email, again.value[0] ?? '')).toEqual({ ok: false, refusal: 'not-known' })
    expect(await use(email, codes[0] ?? '')).toMatchObject({ ok: true })
  })

  it('are refused alike for an unknown address, for staff, for one without codes and with those of another', async () => {
    const { codes } = await withCodes()
    const [without, staff, other] = [await somebody(at), await someStaff(at), await withCodes()]
    for (const address of [someAddress(), without.email, staff.email, other.email])
      expect(await use(address, codes[0] ?? '')).toEqual({ ok: false, refusal: 'not-known' })
  })

  it('cannot be tried without end, and a stranger who tries uses nothing up of the owner’s tries', async () => {
    const { codes, email } = await withCodes()
    const client = '198.51.100.77'
    for (let tried = 0; tried < 10; tried += 1)
      expect(await use(email, 'ABCD-EFGH-JKMN', hoursLater(72), client)).toMatchObject({ refusal: 'not-known' })
    const refused = await use(email, codes[0] ?? '', hoursLater(72), client)
    expect(refused).toEqual({ ok: false, refusal: 'too-often' })
    expect(await use(email, codes[0] ?? '')).toMatchObject({ ok: true })
  })
})
