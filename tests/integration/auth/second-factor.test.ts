import { TOTP } from 'otpauth'
import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { beginEnrolment, enrolmentOf } from '#lib/auth/enrol-second-factor.ts'
import { findSession } from '#lib/auth/find-session.ts'
import { passSecondFactor } from '#lib/auth/pass-second-factor.ts'
import { startSession } from '#lib/auth/start-session.ts'
import { asOwner } from '#tests/support/database.ts'
import { someStaff } from './people.ts'

const at = new Date('2026-11-20T12:00:00Z')
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000)

async function atWork() {
  const staff = await someStaff(at)
  const start = {
    holder: { kind: 'staff', staffId: staff.staffId },
    how: 'mail-code',
    browser: 'Edge',
    replaces: null,
    at,
  } as const
  return { ...staff, ...(await transaction((tx) => startSession(tx, start))) }
}

async function withSecret() {
  const staff = await atWork()
  await beginEnrolment(staff.staffId)
  const shown = await enrolmentOf(staff.staffId)
  const secret = shown?.secret.replaceAll(' ', '') ?? ''
  const codeAt = (deviceTime: Date) => new TOTP({ secret }).generate({ timestamp: deviceTime.getTime() })
  const pass = (code: string, deviceTime: Date) =>
    passSecondFactor({ staffId: staff.staffId, sessionId: staff.sessionId, code, deviceTime, at: deviceTime })
  return { ...staff, secret, codeAt, pass }
}

afterAll(closeDatabase)

describe('the second factor of staff', () => {
  it('is enrolled by typing a first code, which also opens the session under a new token', async () => {
    const { staffId, token, codeAt, pass } = await withSecret()
    expect((await findSession(token, at))?.standing).toMatchObject({ enrolled: false, secondFactorAt: null })
    const passed = await pass(codeAt(at), at)
    if (!passed.ok) throw new Error(passed.refusal)
    expect(await findSession(token, at)).toBeNull()
    expect((await findSession(passed.value.token, at))?.standing).toMatchObject({ enrolled: true, secondFactorAt: at })
    expect(await enrolmentOf(staffId)).toBeNull()
    expect(await beginEnrolment(staffId)).toEqual({ ok: false, refusal: 'already-enrolled' })
    const deeds = await asOwner()`select action from audit_events where actor = ${staffId} order by action`
    expect(deeds.map(({ action }) => action)).toEqual([
      'session.second-factor-passed',
      'session.started',
      'staff.enrolled-second-factor',
    ])
  })

  it('takes a code once, also when it comes many times at once', async () => {
    const { codeAt, pass } = await withSecret()
    const all = await Promise.all(Array.from({ length: 5 }, () => pass(codeAt(at), at)))
    expect(all.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await pass(codeAt(at), later(20))).toMatchObject({ ok: false })
    expect(await pass(codeAt(later(30)), later(30))).toMatchObject({ ok: true })
    expect(await pass(codeAt(later(0)), later(30))).toEqual({ ok: false, refusal: 'wrong-code' })
  })

  it('waits a quarter of an hour after five wrong codes', async () => {
    const { codeAt, pass } = await withSecret()
    const wrong = codeAt(at) === '000000' ? '000001' : '000000'
    for (let time = 0; time < 5; time += 1) expect(await pass(wrong, at)).toEqual({ ok: false, refusal: 'wrong-code' })
    expect(await pass(codeAt(at), at)).toEqual({ ok: false, refusal: 'too-many' })
    expect(await pass(codeAt(later(15 * 60)), later(15 * 60))).toMatchObject({ ok: true })
  })

  it('is nothing before it is set up, and its secret rests sealed', async () => {
    const { staffId, sessionId } = await atWork()
    const refused = await passSecondFactor({ staffId, sessionId, code: '123456', deviceTime: at, at })
    expect(refused).toEqual({ ok: false, refusal: 'not-enrolled' })
    const { secret } = await withSecret()
    const rows = await asOwner()`select totp_secret from staff_members where totp_secret is not null`
    for (const { totp_secret } of rows) expect(totp_secret).not.toContain(secret)
  })
})
