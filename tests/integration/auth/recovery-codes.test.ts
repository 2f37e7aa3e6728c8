import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { findSession } from '#lib/auth/find-session.ts'
import { freshSubjectOf, subjectOf } from '#lib/auth/gate.ts'
import { makeRecoveryCodes, removeRecoveryCodesSince } from '#lib/auth/make-recovery-codes.ts'
import { countCodesOf } from '#lib/auth/queries.ts'
import { signInWithRecoveryCode } from '#lib/auth/use-recovery-code.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { asOwner } from '#tests/support/database.ts'
import { lettersTo, someAddress, somebody, someStaff } from './people.ts'

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
    expect(await countCodesOf(subject)).toMatchObject({ left: 10, madeAt: at })
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
    expect((await countCodesOf(subject)).left).toBe(8)
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

  it('end with new ones, and with “this was not me”', async () => {
    const { subject, codes, email } = await withCodes()
    const again = await makeRecoveryCodes(freshSubjectOf(subject, 'mail-code'), hoursLater(1))
    if (!again.ok) throw new Error(again.refusal)
    expect(await use(email, codes[0] ?? '')).toEqual({ ok: false, refusal: 'not-known' })
    await transaction((tx) => removeRecoveryCodesSince(tx, { by: subject, since: at, at: hoursLater(2) }))
    expect(await use(email, again.value[0] ?? '')).toEqual({ ok: false, refusal: 'not-known' })
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
