import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closeDatabase, db } from '#db/client.ts'
import { passkeys } from '#db/schema/auth.ts'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import { findHolder } from '#lib/auth/find-holder.ts'
import { findSession } from '#lib/auth/find-session.ts'
import { freshSubjectOf, subjectOf } from '#lib/auth/gate.ts'
import { listPasskeysOf } from '#lib/auth/queries.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { declineRecovery } from '#lib/recovery/decline-recovery.ts'
import { openRecovery } from '#lib/recovery/open-recovery.ts'
import { recordRecoveryFacts } from '#lib/recovery/record-recovery-facts.ts'
import { listRecoveries } from '#lib/recovery/staff-queries.ts'
import { findStoppable, stopRecovery } from '#lib/recovery/stop-recovery.ts'
import { chooseSafeguard } from '#lib/safeguards/choose-safeguard.ts'
import { isPasskeyRequired } from '#lib/safeguards/queries.ts'
import { asOwner } from '#tests/support/database.ts'
import { newMember } from '../requests/asking.ts'
import { at, daysLater, letterTo, match, stateOf, sweep, told, waiting } from './lost.ts'
import { lettersTo, signedIn, someAddress, somebody } from './people.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(async () => {
  await closeSender()
  await closeDatabase()
})

describe('a mailbox that is gone', () => {
  it('gives the account its new address seven days after two of us matched facts; sessions end, passkeys stay, both are told', async () => {
    const lost = await waiting([dee, eli])
    const { subjectId, newAddress, reference, email } = lost
    const session = await signedIn(subjectId, at)
    const made = { credentialId: randomUUID(), publicKey: 'made up', counter: 0, transports: [], name: 'Phone' }
    await db()
      .insert(passkeys)
      .values({ subjectId, ...made, addedAt: at })
    await sweep(daysLater(6.9))
    expect((await findHolder(db(), email))?.kind).toBe('person')
    await Promise.all([sweep(daysLater(7)), sweep(daysLater(7))])
    expect(await findHolder(db(), email)).toBeNull()
    expect(await findHolder(db(), newAddress)).toMatchObject({ subjectId })
    const subject = subjectOf(subjectId, null)
    expect((await findDetailsOf(subject))?.email).toBe(newAddress)
    expect(await findSession(session.token, daysLater(7))).toBeNull()
    expect(await listPasskeysOf(subject)).toHaveLength(1)
    expect(await letterTo(email, /address of your account was changed/)).toContain('If it was not you')
    expect(await letterTo(newAddress, /Your account has this address now/)).toContain('Your passkeys still work')
    const gone = { old_address: null, new_address: null, new_address_hash: null, name: null, words: null }
    expect(await stateOf(reference)).toMatchObject({ state: 'done', stop_hash: null, ...gone })
  })

  it('shows nobody whether the old address is known: the same letters, the same answers', async () => {
    const { email } = await somebody(at)
    const words = async (oldAddress: string) => {
      const { newAddress, reference } = await told(oldAddress)
      const letters = (await lettersTo(newAddress)).sort((one, two) => one.subjectLine.localeCompare(two.subjectLine))
      return letters.map(({ text, subjectId }) => [
        text.replaceAll(reference, 'REFERENCE').replace(/confirm\/[\w-]+/, 'TOKEN'),
        subjectId,
      ])
    }
    expect(await words(email)).toEqual(await words(someAddress()))
    expect(await lettersTo(email)).toEqual([])
  })

  it('is stopped from the old address by the press and not by the link, and stays stopped', async () => {
    const { token, email, reference, newAddress } = await waiting([dee, eli])
    expect(await findStoppable(token)).toEqual({ reference })
    expect((await stateOf(reference))?.state).toBe('waiting')
    expect(await stopRecovery(token, daysLater(6))).toEqual({ ok: true, value: null })
    expect(await stopRecovery(token, daysLater(6))).toEqual({ ok: false, refusal: 'ended' })
    await sweep(daysLater(8))
    expect((await findHolder(db(), email))?.kind).toBe('person')
    expect(await letterTo(newAddress, /The account keeps its old address/)).toContain(reference)
  })

  it('records what was matched and by whom, never a value, and opens with a trace', async () => {
    const { reference } = await waiting([dee, eli])
    const trail = await asOwner()`
      select actor, detail from audit_events where reference = ${reference} and action = 'lost-mailbox.facts-matched'`
    expect(trail.map(({ actor }) => actor).sort()).toEqual([dee.staffId, eli.staffId].sort())
    expect(trail.map(({ detail }) => detail)).toEqual([{ facts: 'last-four, phone' }, { facts: 'last-four, phone' }])
    const opened = await openRecovery(dee.as('requests:decide'), reference.toLowerCase(), at)
    expect(opened).toMatchObject({ state: 'waiting', facts: [], typed: { words: 'I live at 5 Long Lane.' } })
    const seen =
      await asOwner()`select 1 from audit_events where reference = ${reference} and action = 'lost-mailbox.opened'`
    expect(seen).toHaveLength(1)
    expect((await listRecoveries(dee.as('requests:decide'))).map((each) => each.reference)).toContain(reference)
  })
})

describe('our staff', () => {
  it('are two different people with two facts each, and none of them the person', async () => {
    const person = await somebody(at)
    const { reference } = await told(person.email)
    const few = { by: dee.as('requests:decide'), reference, facts: ['phone', 'phone'] as const, at }
    expect(await recordRecoveryFacts(few)).toEqual({ ok: false, refusal: 'too-few-facts' })
    await match(reference, dee)
    expect(await match(reference, dee)).toEqual({ ok: false, refusal: 'same-person' })
    expect((await stateOf(reference))?.state).toBe('open')
    const own = await newMember('reviewer')
    await asOwner()`update staff_members set email_hash = (select email_hash from accounts where subject_id = ${person.subjectId}) where id = ${own.staffId}`
    expect(await match(reference, own)).toEqual({ ok: false, refusal: 'own-data' })
  })

  it('begin one wait for an account, of two messages and of two presses at once', async () => {
    const person = await somebody(at)
    const [one, two] = [await told(person.email), await told(person.email)]
    await match(one.reference, dee)
    await match(two.reference, dee)
    const outcomes = await Promise.all([match(one.reference, eli), match(two.reference, eli)])
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1)
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ refusal: 'another-waits' })
  })

  it('cannot match for an address that is nobody’s, and decline with a letter that never says why', async () => {
    const nobody = await told(someAddress())
    expect(await match(nobody.reference, dee)).toEqual({ ok: false, refusal: 'no-account' })
    const known = await told((await somebody(at)).email)
    const decline = (reference: string, reason: 'no-account' | 'facts-did-not-match') =>
      declineRecovery({ by: dee.as('requests:decide'), reference, reason, at })
    expect(await decline(nobody.reference, 'no-account')).toEqual({ ok: true, value: null })
    expect(await decline(known.reference, 'facts-did-not-match')).toEqual({ ok: true, value: null })
    expect(await decline(known.reference, 'facts-did-not-match')).toEqual({ ok: false, refusal: 'closed' })
    expect(await match(known.reference, dee)).toEqual({ ok: false, refusal: 'not-open' })
    const words = async ({ newAddress, reference }: typeof known) =>
      (await letterTo(newAddress, /could not give an account/)).replaceAll(reference, 'REFERENCE')
    expect(await words(known)).toBe(await words(nobody))
    expect(await stateOf(known.reference)).toMatchObject({ words: null, declined: 'facts-did-not-match' })
  })
})

describe('at the end of the seven days', () => {
  it('an address that another account has by then is not taken', async () => {
    const { email, reference, newAddress } = await waiting([dee, eli])
    await somebody(at, newAddress)
    await sweep(daysLater(7))
    expect((await findHolder(db(), email))?.kind).toBe('person')
    expect(await stateOf(reference)).toMatchObject({ state: 'declined', declined: 'address-in-use' })
  })

  it.each([true, false])('a required passkey that is lost too is no longer required: %s', async (passkeyLost) => {
    const lost = await waiting([dee, eli], { passkeyLost })
    const { subjectId } = lost
    const made = { credentialId: randomUUID(), publicKey: 'made up', counter: 0, transports: [], name: 'Phone' }
    await db()
      .insert(passkeys)
      .values({ subjectId, ...made, addedAt: daysLater(-9) })
    const by = freshSubjectOf(subjectOf(subjectId, null), 'passkey')
    await chooseSafeguard({ by, choice: 'on', at })
    await sweep(daysLater(7))
    expect(await isPasskeyRequired(db(), subjectId)).toBe(!passkeyLost)
    const told = (await lettersTo(lost.newAddress)).map(({ subjectLine }) => subjectLine)
    expect(told.includes('A passkey is no longer required')).toBe(passkeyLost)
  })
})
