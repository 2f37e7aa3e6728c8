import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { guestDrafts } from '#db/schema/guests.ts'
import { contacts } from '#db/schema/people.ts'
import { clockEntries, requests } from '#db/schema/requests.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { remindToConfirm } from '#lib/confirmations/remind-to-confirm.ts'
import { confirmGuestRequest } from '#lib/guests/confirm-guest-request.ts'
import { findGuestDraft } from '#lib/guests/draft.ts'
import { expireUnconfirmed } from '#lib/guests/expire-unconfirmed.ts'
import { findWaitingRequest } from '#lib/guests/queries.ts'
import { saveGuestDraft } from '#lib/guests/save-guest-draft.ts'
import { submitGuestRequest } from '#lib/guests/submit-guest-request.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { listQueue } from '#lib/requests/staff-queries.ts'
import { lettersTo } from '../auth/people.ts'
import { actionsOn, at, hoursLater, newHolder, newMember, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { linksTo, newAddress, sent, someClient, typed } from './guest-asking.ts'

afterAll(closeSender)

const deletion = { kind: 'deletion' } as const

describe('a request without an account', () => {
  it('is received on the day it was sent, waits for its address, and is in nobody’s queue', async () => {
    const address = newAddress()
    const reference = await sent({ address, details: wholeCopy })
    const row = await rowOf(reference)
    expect(row).toMatchObject({ state: 'unconfirmed', channel: 'website', regime: 'eu-gdpr', legalDue: '2026-12-02' })
    expect(row.releaseAt).toBeNull()
    expect(await wordsOf(reference)).toEqual(['sent'])
    expect(await actionsOn(reference)).toEqual(['request.sent'])
    const [letter, ...more] = await lettersTo(address)
    expect(more).toEqual([])
    expect(letter).toMatchObject({ subjectLine: 'Confirm your request', subjectId: null })
    expect(letter?.text).toContain(reference)
    const [contact] = await db().select().from(contacts).where(eq(contacts.subjectId, row.subjectId))
    expect(contact).toMatchObject({ name: 'Gia Moss', provenAt: null })
    expect(contact?.email).not.toContain(address)
    const dee = await newMember('reviewer')
    const filter = { kind: null, state: null, show: null, after: null } as never
    const { rows } = await listQueue(dee.as('requests:read'), filter, '2026-11-02')
    expect(rows.map((each) => each.reference)).not.toContain(reference)
  })

  it('is one request, however often and at once it is pressed, and what was typed goes with the press', async () => {
    const press = await typed({ address: newAddress(), details: deletion })
    const presses = await Promise.all([1, 2, 3].map(() => submitGuestRequest(press)))
    const late = await submitGuestRequest(press)
    const references = [...presses, late].map((each) => (each.ok ? each.value.reference : each.refusal))
    expect(new Set(references).size).toBe(1)
    const [draft] = await db()
      .select()
      .from(guestDrafts)
      .where(eq(guestDrafts.reference, references[0] ?? ''))
    expect(draft).toMatchObject({ answers: null, addressHash: null })
  })

  it('is sent as it was shown, whole, and within its day', async () => {
    const press = await typed({ address: newAddress(), details: deletion })
    expect(await submitGuestRequest({ ...press, shown: 'x' })).toEqual({ ok: false, refusal: 'draft-changed' })
    const gone = { ok: false, refusal: 'draft-gone' }
    expect(await submitGuestRequest({ ...press, at: hoursLater(24) })).toEqual(gone)
    expect(await submitGuestRequest({ ...press, token: null })).toEqual(gone)
    const half = await saveGuestDraft({ token: null, typed: { details: deletion }, client: someClient(), at })
    expect(await submitGuestRequest({ ...press, token: half.ok ? half.value.token : '' })).toEqual(gone)
  })

  it('keeps what is typed page by page for whoever has the cookie, and begins anew after it was sent', async () => {
    const press = await typed({ address: newAddress(), details: deletion })
    const again = { token: press.token, typed: { details: wholeCopy }, client: press.client, at }
    expect(await saveGuestDraft(again)).toMatchObject({ ok: true, value: { token: press.token } })
    const draft = await findGuestDraft(press.token, at)
    expect(draft?.answers).toMatchObject({ details: wholeCopy, who: { name: 'Gia Moss' } })
    expect(await findGuestDraft('a'.repeat(43), at)).toBeNull()
    await submitGuestRequest({ ...press, shown: draft?.digest ?? '' })
    const fresh = await saveGuestDraft(again)
    expect(fresh.ok && fresh.value.token).not.toBe(press.token)
    expect(fresh.ok && fresh.value.answers.who).toBeUndefined()
  })
})

describe('a known address and an unknown one', () => {
  it('leave the same rows and get the same letter', async () => {
    const ana = await newHolder()
    const [known, unknown] = [ana.email, newAddress()]
    const references = [
      await sent({ address: known, details: wholeCopy }),
      await sent({ address: unknown, details: wholeCopy }),
    ]
    const bare = (text: string) =>
      text.replace(/PR-\w{10}/g, 'REFERENCE').replace(/\/requests\/confirm\/\S+/, '/requests/confirm/TOKEN')
    const texts = await Promise.all(
      [known, unknown].map(async (address) => (await lettersTo(address)).map(({ text }) => bare(text))),
    )
    expect(texts[0]).toHaveLength(1)
    expect(texts[0]).toEqual(texts[1])
    const rows = await Promise.all(references.map(rowOf))
    expect(rows.map(({ state, regime, region }) => [state, regime, region])).toEqual([
      ['unconfirmed', 'eu-gdpr', 'DE'],
      ['unconfirmed', 'eu-gdpr', 'DE'],
    ])
    expect(rows[0]?.subjectId).not.toBe(ana.subjectId)
  })
})

describe('a stranger', () => {
  it('who asks with somebody’s address blocks nothing of theirs', async () => {
    const address = newAddress()
    const stranger = someClient()
    for (let time = 0; time < 9; time += 1) await sent({ address, details: deletion, client: stranger })
    expect(await linksTo(address)).toHaveLength(4)
    await sent({ address, details: deletion })
    const links = await linksTo(address)
    expect(links).toHaveLength(5)
    expect(await confirmGuestRequest({ token: links[4] ?? '', at })).toMatchObject({ ok: true })
  })

  it('who asks from everywhere uses up the letters of the day, but not the first one of anywhere else', async () => {
    const address = newAddress()
    for (let time = 0; time < 25; time += 1) await sent({ address, details: deletion })
    expect(await linksTo(address)).toHaveLength(25)
    const own = someClient()
    await sent({ address, details: deletion, client: own })
    expect(await linksTo(address)).toHaveLength(26)
    const reference = await sent({ address, details: deletion, client: own })
    expect(reference).toMatch(/^PR-/)
    expect(await linksTo(address)).toHaveLength(26)
    expect(await db().select().from(requests).where(eq(requests.reference, reference))).toEqual([])
  })

  it('is told only of tries from one place, whatever the addresses', async () => {
    const client = someClient()
    const press = async () => submitGuestRequest(await typed({ address: newAddress(), details: deletion, client }))
    for (let time = 0; time < 10; time += 1) expect(await press()).toMatchObject({ ok: true })
    expect(await press()).toEqual({ ok: false, refusal: 'too-often' })
  })
})

describe('a request that nobody confirms', () => {
  it('is reminded of once, ends after 24 hours, and what was typed is gone', async () => {
    const address = newAddress()
    const reference = await sent({ address, details: wholeCopy })
    const { subjectId, id } = await rowOf(reference)
    await remindToConfirm(hoursLater(12))
    const links = await linksTo(address)
    expect(links).toHaveLength(2)
    await expireUnconfirmed(systemOf('test'), hoursLater(23.9))
    expect((await rowOf(reference)).state).toBe('unconfirmed')
    const sweep = () => expireUnconfirmed(systemOf('test'), hoursLater(24))
    await Promise.all([sweep(), sweep()])
    expect(await rowOf(reference)).toMatchObject({ state: 'expired', details: null, endedAt: hoursLater(24) })
    expect(await db().select().from(contacts).where(eq(contacts.subjectId, subjectId))).toEqual([])
    expect(await wordsOf(reference)).toEqual(['expired', 'sent'])
    for (const token of links) {
      expect(await confirmGuestRequest({ token, at: hoursLater(24) })).toEqual({ ok: false, refusal: 'ended' })
      expect(await findWaitingRequest(token, hoursLater(24))).toBeNull()
    }
    const entries = await db().select().from(clockEntries).where(eq(clockEntries.requestId, id))
    expect(entries.map(({ kind }) => kind)).toEqual(['received'])
  })
})
