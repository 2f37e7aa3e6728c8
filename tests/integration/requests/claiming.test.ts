import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { sessions } from '#db/schema/auth.ts'
import { contacts } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { startSession } from '#lib/auth/start-session.ts'
import { openAsker, openAskerDetails } from '#lib/entering/open-asker.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { answerNothingHeld } from '#lib/requests/answer-nothing-held.ts'
import { confirmAsker } from '#lib/requests/confirm-asker.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { disownRequest } from '#lib/requests/disown.ts'
import { identityOf, mayCarryOut } from '#lib/requests/identity-queries.ts'
import { startReview } from '#lib/requests/start-review.ts'
import { accessGdpr } from '#tests/support/letters/access-gdpr.ts'
import { accessPipeda } from '#tests/support/letters/access-pipeda.ts'
import { erasureGdpr } from '#tests/support/letters/erasure-gdpr.ts'
import { ask, at, grantCopy, hoursLater, newHolder, newMember, rowOf, wholeCopy } from './asking.ts'
import { confirmed, entered, entryOf, letterOn, lettersOn, linkIn, type Member, matched } from './entered.ts'

let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

const system = systemOf('test')
const elora = { lines: ['31 Mill Street', 'Elora'], postcode: 'N0B 1S0', country: 'CA' }
const berrta = { name: 'Berrta Holm', email: null, mailingAddress: elora }
const grant = (by: Member, reference: string, when = at) =>
  decideRequest({ by: by.as('requests:decide'), reference, proposals: grantCopy, at: when })

async function enterOne(letter: typeof accessGdpr, subjectId: string | null): Promise<string> {
  const entry = entryOf(letter, subjectId ? null : berrta)
  const [reference = ''] = await entered({ by: dee, entry, subjectId })
  return reference
}

describe('somebody who is only claimed', () => {
  it('is found by exact address or reference, each look recorded, and shown without address or mailbox', async () => {
    const [ana, bo] = [await newHolder('DE'), await newHolder('GB')]
    const reference = await ask(bo, wholeCopy)
    const by = dee.as('requests:enter')
    const find = (email: string | null, known: string | null) => openAsker(by, { email, reference: known }, at)
    expect(await find(ana.email, null)).toEqual({ ok: true, value: ana.subjectId })
    expect(await find(null, reference)).toEqual({ ok: true, value: bo.subjectId })
    expect(await find('nobody@example.org', null)).toEqual({ ok: true, value: null })
    expect(await find(ana.email, reference)).toEqual({ ok: false, refusal: 'two-people' })
    const shown = await openAskerDetails(by, ana.subjectId, at)
    expect(shown).toEqual({
      name: 'Ana Silva',
      region: 'DE',
      holdsAccount: true,
      hasMailbox: true,
      hasPostalAddress: false,
    })
  })

  it('gets the letter at the mailbox we hold, and nothing is granted before a proof, by no path', async () => {
    const ana = await newHolder('DE')
    const reference = await enterOne(accessGdpr, ana.subjectId)
    const asked = await letterOn(reference, 'was-it-you')
    expect(asked).toMatchObject({ to: ana.email, channel: 'mail' })
    expect(asked.text).toContain('On 2 November 2026 an e-mail reached us')
    const { id } = await rowOf(reference)
    expect(await grant(dee, reference)).toEqual({ ok: false, refusal: 'identity-first' })
    await db().update(requests).set({ state: 'received' }).where(eq(requests.id, id))
    await startReview({ by: dee.as('requests:decide'), reference, at })
    expect(await grant(dee, reference)).toEqual({ ok: false, refusal: 'identity-not-proved' })
    // Even if it were decided by some other way.
    for (const kind of ['copy', 'deletion', 'correction'] as const) {
      await db().update(requests).set({ state: 'decided', kind, releaseAt: at }).where(eq(requests.id, id))
      await carryOut({ requestId: id, by: system, at: hoursLater(1000) })
      expect(await rowOf(reference)).toMatchObject({ state: 'decided' })
    }
  })

  it('confirms by the link: then a copy waits 72 hours as for every mailbox, and a deletion can be undone', async () => {
    const ana = await newHolder('FR')
    const reference = await enterOne(accessGdpr, ana.subjectId)
    const link = await linkIn(reference)
    await confirmed(reference, hoursLater(1))
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', releaseAt: hoursLater(73) })
    expect(await confirmAsker({ by: link, at })).toEqual({ ok: false, refusal: 'already-confirmed' })
    expect((await letterOn(reference, 'copy-waits')).to).toBe(ana.email)
    const [deletion = ''] = await entered({ by: dee, entry: entryOf(erasureGdpr), subjectId: ana.subjectId })
    expect(await rowOf(deletion)).toMatchObject({ state: 'checking-identity', coolingOffEndsAt: null })
    await confirmed(deletion)
    expect((await rowOf(deletion)).coolingOffEndsAt).toEqual(new Date('2026-11-16T23:59:59.999Z'))
    expect((await letterOn(deletion, 'confirmed')).text).toContain('16 November 2026')
  })

  it('says that it was not them: all that the letter asked ends, and nobody is signed out', async () => {
    const ana = await newHolder('FR')
    const holder = { kind: 'person' as const, subjectId: ana.subjectId }
    const arrival = { how: 'mail-code' as const, browser: 'Test', replaces: null, at }
    await transaction((tx) => startSession(tx, { holder, ...arrival }))
    const references = await entered({ by: dee, entry: entryOf(erasureGdpr), subjectId: ana.subjectId })
    expect(await disownRequest({ by: await linkIn(references[0] ?? ''), at })).toEqual({ ok: true, value: undefined })
    for (const reference of references) expect(await rowOf(reference)).toMatchObject({ state: 'withdrawn' })
    expect((await letterOn(references[0] ?? '', 'stopped')).text).toContain('Somebody wrote to us in your name')
    const left = await db().select().from(sessions).where(eq(sessions.subjectId, ana.subjectId))
    expect(left).toHaveLength(1)
  })

  it('is known once two members of staff matched facts, each alone', async () => {
    const ana = await newHolder('US-CA')
    const reference = await enterOne(accessGdpr, ana.subjectId)
    await matched(reference, dee)
    expect(await identityOf(db(), await rowOf(reference))).toBe('claimed')
    await expect(matched(reference, dee)).rejects.toThrow('same-person')
    await matched(reference, eli)
    expect(await identityOf(db(), await rowOf(reference))).toBe('strong')
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', releaseAt: at })
    expect(await letterOn(reference, 'identity-matched')).toMatchObject({ to: ana.email })
    expect((await grant(dee, reference)).ok).toBe(true)
  })
})

describe('somebody unknown to us', () => {
  it('is answered that we hold none, without a proof; and only where that is true', async () => {
    const reference = await enterOne(accessPipeda, null)
    const row = await rowOf(reference)
    expect(row).toMatchObject({ state: 'received', answerBy: 'post' })
    expect(await grant(dee, reference)).toEqual({ ok: false, refusal: 'identity-not-proved' })
    expect(await mayCarryOut(db(), row)).toBe(false)
    expect(await answerNothingHeld({ by: dee.as('requests:decide'), reference, at })).toMatchObject({ ok: true })
    await carryOut({ requestId: row.id, by: system, at })
    expect(await rowOf(reference)).toMatchObject({ state: 'done', endedAt: at })
    const letter = await letterOn(reference, 'nothing-held')
    expect(letter).toMatchObject({ channel: 'post', subject: 'We hold no data about you' })
    const ana = await newHolder('DE')
    const known = await enterOne(accessGdpr, ana.subjectId)
    await db().update(requests).set({ state: 'received' }).where(eq(requests.reference, known))
    const refusal = { ok: false, refusal: 'something-held' }
    expect(await answerNothingHeld({ by: dee.as('requests:decide'), reference: known, at })).toEqual(refusal)
  })

  it('proves a mailbox that was only given, by the letter that asks', async () => {
    const email = 'given@example.org'
    const contact = { name: 'Cleo Park', email, mailingAddress: null }
    const [reference = ''] = await entered({ by: dee, entry: entryOf(accessGdpr, contact), subjectId: null })
    expect((await lettersOn(reference)).map(({ event, to }) => [event, to])).toEqual([['was-it-you', email]])
    const { subjectId } = await rowOf(reference)
    await confirmed(reference)
    const [row] = await db().select().from(contacts).where(eq(contacts.subjectId, subjectId))
    expect(row).toMatchObject({ provenAt: at, source: 'staff', name: 'Cleo Park' })
  })
})
