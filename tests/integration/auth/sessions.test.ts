import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { sessionAdapter } from '#lib/auth/adapter.ts'
import { endSession, revokeOtherSessions, revokeSession, revokeSessions } from '#lib/auth/end-session.ts'
import { findSession } from '#lib/auth/find-session.ts'
import { forgetExpired } from '#lib/auth/forget-expired.ts'
import { subjectOf, systemOf } from '#lib/auth/gate.ts'
import { askForFreshCode, proveWithCode } from '#lib/auth/prove-afresh.ts'
import { listSessionsOf } from '#lib/auth/queries.ts'
import { resumeSession } from '#lib/auth/resume-session.ts'
import { startSession } from '#lib/auth/start-session.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { asOwner } from '#tests/support/database.ts'
import { lastLetterTo, signedIn, somebody, someStaff } from './people.ts'

const at = new Date('2026-11-20T12:00:00Z')
const day = 24 * 3_600_000
const later = (milliseconds: number) => new Date(at.getTime() + milliseconds)

async function someone() {
  const person = await somebody(at)
  const session = await signedIn(person.subjectId, at)
  return { ...person, ...session, subject: subjectOf(person.subjectId, session.sessionId) }
}

afterAll(async () => {
  await closeSender()
  await closeDatabase()
})

describe('sessions', () => {
  it('are listed, and revoked one by one or all but this one, dead on the next request (AU-5)', async () => {
    const { subject, subjectId, token, sessionId } = await someone()
    const phone = await signedIn(subjectId, later(1000))
    const tablet = await signedIn(subjectId, later(2000))
    const listed = await listSessionsOf(subject, later(3000))
    expect(listed.map(({ id, thisOne }) => [id, thisOne])).toEqual([
      [tablet.sessionId, false],
      [phone.sessionId, false],
      [sessionId, true],
    ])
    expect(await revokeSession(subject, phone.sessionId, at)).toMatchObject({ ok: true })
    expect(await findSession(phone.token, at)).toBeNull()
    expect(await revokeOtherSessions(subject, at)).toBe(1)
    expect(await findSession(tablet.token, at)).toBeNull()
    expect((await findSession(token, at))?.standing.sessionId).toBe(sessionId)
  })

  it('of somebody else do not exist for me (AZ)', async () => {
    const [ana, bo] = [await someone(), await someone()]
    for (const id of [bo.sessionId, 'not-an-id', '00000000-0000-4000-8000-000000000000'])
      expect(await revokeSession(ana.subject, id, at)).toEqual({ ok: false, refusal: 'not-found' })
    expect(await findSession(bo.token, at)).not.toBeNull()
  })

  it('end by signing out, by time, by an erasure and with a disabled account', async () => {
    const [ana, bo, cy] = [await someone(), await someone(), await someone()]
    await endSession(ana.token, at)
    await endSession(ana.token, at)
    expect(await findSession(ana.token, at)).toBeNull()
    expect(await findSession(bo.token, later(30 * day))).toBeNull()
    await asOwner()`update subjects set erased_at = ${at} where id = ${cy.subjectId}`
    expect(await findSession(cy.token, at)).toBeNull()
    const by = systemOf('test')
    expect(await transaction((tx) => revokeSessions(tx, { of: { subjectId: bo.subjectId }, by, at }))).toBe(1)
    expect(await findSession(bo.token, at)).toBeNull()
  })

  it('roll on with visits, to 180 days at most; those of staff do not', async () => {
    const { token } = await someone()
    for (let days = 29; days < 180; days += 29) expect(await resumeSession(token, later(days * day))).not.toBeNull()
    expect(await resumeSession(token, later(180 * day))).toBeNull()
    const { staffId } = await someStaff(at)
    const start = {
      holder: { kind: 'staff', staffId },
      how: 'mail-code',
      browser: 'Edge on Windows',
      replaces: null,
      at,
    } as const
    const staff = await transaction((tx) => startSession(tx, start))
    expect(await resumeSession(staff.token, later(11.9 * 3_600_000))).not.toBeNull()
    expect(await resumeSession(staff.token, later(12 * 3_600_000))).toBeNull()
  })

  it('never go on with the token a browser came with (AU-4)', async () => {
    const { subjectId, token } = await someone()
    const holder = { kind: 'person', subjectId } as const
    const start = { holder, how: 'mail-code', browser: 'Firefox on Mac', replaces: token, at } as const
    const next = await transaction((tx) => startSession(tx, start))
    expect(next.token).not.toBe(token)
    expect(await findSession(token, at)).toBeNull()
  })

  it('show next-auth who it is and no address', async () => {
    const { token, email, subjectId } = await someone()
    const found = await sessionAdapter().getSessionAndUser?.(token)
    expect(found?.user).toMatchObject({ id: `account:${subjectId}`, name: 'Ana Silva', email: '' })
    expect(JSON.stringify(found)).not.toContain(email)
    for (const odd of ['', 'x', `${token}x`]) expect(await sessionAdapter().getSessionAndUser?.(odd)).toBeNull()
  })

  it('get a fresh proof from a mailed code of their own, under a new token', async () => {
    const [ana, bo] = [await someone(), await someone()]
    const asked = await askForFreshCode(ana.subject, at)
    if (!asked.ok) throw new Error(asked.refusal)
    const { code, token: link, text } = await lastLetterTo(ana.email)
    expect([link, text.includes('/sign-in/link/')]).toEqual(['', false])
    expect(await proveWithCode(bo.subject, { ...asked.value, code, at })).toEqual({ ok: false, refusal: 'ended' })
    const again = await askForFreshCode(ana.subject, at)
    if (!again.ok) throw new Error(again.refusal)
    const newest = await lastLetterTo(ana.email)
    const proved = await proveWithCode(ana.subject, { ...again.value, code: newest.code, at })
    if (!proved.ok) throw new Error(proved.refusal)
    expect(await findSession(ana.token, at)).toBeNull()
    expect((await findSession(proved.value.token, at))?.standing).toMatchObject({
      freshProofAt: at,
      freshProofKind: 'mail-code',
    })
  })

  it('and all that has ended is forgotten by the sweep', async () => {
    await forgetExpired(later(400 * day))
    const [left] =
      await asOwner()`select (select count(*) from sessions)::int as sessions, (select count(*) from mail_proofs)::int as proofs, (select count(*) from rate_limits)::int as limits`
    expect({ ...left }).toEqual({ sessions: 0, proofs: 0, limits: 0 })
  })
})
