import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase, db } from '#db/client.ts'
import { findAccountContact } from '#lib/accounts/contact.ts'
import { askForSignIn, askForSignUp } from '#lib/auth/ask-for-proof.ts'
import { findSession } from '#lib/auth/find-session.ts'
import { signInWithCode, signInWithLink } from '#lib/auth/sign-in.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { asOwner } from '#tests/support/database.ts'
import { lastLetterTo, lettersTo, someAddress, somebody, someStaff } from './people.ts'

const at = new Date('2026-11-20T12:00:00Z')
const arrival = { browser: 'Firefox on Mac', replaces: null, at }
const typed = { name: 'Zoë Brand', region: 'DE' }

async function ask(address: string, client = '203.0.113.20') {
  const outcome = await askForSignUp({ address, client, at }, typed)
  if (!outcome.ok) throw new Error(outcome.refusal)
  return { ...outcome.value, ...(await lastLetterTo(address)) }
}

const accountsAt = (token: string) => findSession(token, at).then((found) => found?.standing)

afterAll(async () => {
  await closeSender()
  await closeDatabase()
})

describe('signing up', () => {
  it('makes the account when the mailbox is proved, not before', async () => {
    const address = someAddress()
    const { proofId, code, text } = await ask(address)
    expect(text).not.toContain('Zoë') // a stranger's words never reach somebody else's mailbox
    expect(await asOwner()`select 1 from accounts`).toHaveLength(0)
    const signed = await signInWithCode({ proofId, code }, arrival)
    if (!signed.ok) throw new Error(signed.refusal)
    const standing = await accountsAt(signed.value.token)
    if (standing?.kind !== 'person') throw new Error('not signed in')
    expect(await findAccountContact(db(), standing.subjectId)).toEqual({ firstName: 'Zoë', email: address })
    const [account] =
      await asOwner()`select name, region, source from accounts where subject_id = ${standing.subjectId}`
    expect(account).toEqual({ name: 'Zoë Brand', region: 'DE', source: 'person' })
    expect(await asOwner()`select 1 from preference_entries`).toHaveLength(0)
    const deeds =
      await asOwner()`select action, actor_kind from audit_events where action in ('account.created', 'session.started') order by action`
    expect(deeds.map((deed) => ({ ...deed }))).toEqual([
      { action: 'account.created', actor_kind: 'visitor' },
      { action: 'session.started', actor_kind: 'person' },
    ])
  })

  it('signs in instead where the address has an account already, and says so only in the letter (EN-1)', async () => {
    const { email, subjectId } = await somebody(at)
    const { proofId, code, subjectLine } = await ask(email)
    expect(subjectLine).toMatch(/^You already have an account/)
    const signed = await signInWithCode({ proofId, code }, arrival)
    if (!signed.ok) throw new Error(signed.refusal)
    expect(await accountsAt(signed.value.token)).toMatchObject({ subjectId, name: 'Ana Silva' })
  })

  it('never gives a member of staff an account under the same address', async () => {
    const { email, staffId } = await someStaff(at)
    const signed = await signInWithLink((await ask(email)).token, arrival)
    if (!signed.ok) throw new Error(signed.refusal)
    expect(await accountsAt(signed.value.token)).toMatchObject({ kind: 'staff', staffId })
  })

  it('makes one account where somebody signs up in two browsers at once', async () => {
    const address = someAddress()
    const first = await ask(address)
    const second = await ask(address)
    await asOwner()`update mail_proofs set expires_at = ${new Date(at.getTime() + 600_000)} where id = ${first.proofId}`
    const signed = await Promise.all([first, second].map(({ token }) => signInWithLink(token, arrival)))
    const standings = await Promise.all(signed.map((outcome) => (outcome.ok ? accountsAt(outcome.value.token) : null)))
    const subjects = standings.map((standing) => (standing?.kind === 'person' ? standing.subjectId : 'nobody'))
    expect(subjects[0]).toBe(subjects[1])
    expect(subjects).not.toContain('nobody')
    expect(
      await asOwner()`select 1 from accounts where name = 'Zoë Brand' and subject_id = ${subjects[0] ?? ''}`,
    ).toHaveLength(1)
  })

  it('counts letters of sign-up and of sign-in together, and one client thirty an hour (RL-2)', async () => {
    const address = someAddress()
    for (let time = 0; time < 3; time += 1) await ask(address)
    const asked = await Promise.all(
      [1, 2, 3, 4].map((last) => askForSignIn({ address, client: `203.0.113.${last}`, at })),
    )
    expect(asked.filter(({ ok }) => ok)).toHaveLength(2)
    const walk = Array.from({ length: 40 }, (_, place) => `2001:db8:7:7::${(place + 1).toString(16)}`)
    const walked = await Promise.all(walk.map((client) => askForSignUp({ address: someAddress(), client, at }, typed)))
    expect(walked.filter(({ ok }) => ok)).toHaveLength(30)
    expect(await lettersTo(address)).toHaveLength(4)
  })
})
