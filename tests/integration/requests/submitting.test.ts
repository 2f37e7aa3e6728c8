import { and, eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { requestDrafts, requests } from '#db/schema/requests.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { choosePreference } from '#lib/preferences/choose-preference.ts'
import { standingPreferencesOf } from '#lib/preferences/queries.ts'
import { openDetails } from '#lib/requests/details.ts'
import { findRequestOf, listRequestsOf } from '#lib/requests/queries.ts'
import { saveDraft } from '#lib/requests/save-draft.ts'
import { submitRequest } from '#lib/requests/submit.ts'
import { actionsOn, ask, at, hoursLater, newHolder, rowOf, wholeCopy, wordsOf } from './asking.ts'

afterAll(closeSender)

describe('sending a request', () => {
  it('freezes the law of the region, reckons its dates, and tells the person and the audit trail', async () => {
    const ana = await newHolder('US-CA')
    const reference = await ask(ana, wholeCopy)
    const row = await rowOf(reference)
    expect(row).toMatchObject({ state: 'received', regime: 'us-ca', receivedOn: '2026-11-02', legalDue: '2026-12-17' })
    expect(openDetails('requests', row)).toEqual(wholeCopy)
    expect(row.details).not.toContain('purchases')
    expect(await wordsOf(reference)).toEqual(['received'])
    expect(await actionsOn(reference)).toEqual(['request.submitted'])
    const letters = await db().select().from(outbox).where(eq(outbox.reference, reference))
    expect(letters.map(({ subjectLine }) => subjectLine)).toEqual(['We have your request for a copy of your data'])
    const bo = await newHolder('DE')
    expect(await rowOf(await ask(bo, wholeCopy))).toMatchObject({ regime: 'eu-gdpr', legalDue: '2026-12-02' })
  })

  it('makes one request of one form, however often and at once it is pressed', async () => {
    const ana = await newHolder()
    const draftId = await saveDraft({ by: ana.subject, details: wholeCopy, at })
    const presses = await Promise.all([1, 2, 3].map(() => submitRequest({ by: ana.byPasskey, draftId, at })))
    const late = await submitRequest({ by: ana.byPasskey, draftId, at: hoursLater(30) })
    const references = [...presses, late].map((press) => (press.ok ? press.value.reference : press.refusal))
    expect(new Set(references).size).toBe(1)
    expect(await listRequestsOf(ana.subject)).toHaveLength(1)
    expect(await db().select().from(requestDrafts).where(eq(requestDrafts.subjectId, ana.subjectId))).toEqual([])
  })

  it('joins an open request that asks for the same, and leaves other wishes beside it', async () => {
    const ana = await newHolder()
    const first = await ask(ana, wholeCopy)
    const draftId = await saveDraft({ by: ana.subject, details: { kind: 'copy', categories: ['purchases'] }, at })
    const again = await submitRequest({ by: ana.byPasskey, draftId, at })
    expect(again).toEqual({ ok: true, value: { reference: first, joined: true } })
    const objection = { kind: 'objection', reason: 'I do not want it' } as const
    const one = await ask(ana, { ...objection, purpose: 'improvement' }, ana.byCode)
    const other = await ask(ana, { ...objection, purpose: 'security' }, ana.byCode)
    expect(new Set([first, one, other]).size).toBe(3)
  })

  it('asks for a fresh proof of a copy and a deletion, and for nothing more of the rest', async () => {
    const ana = await newHolder()
    for (const details of [wholeCopy, { kind: 'deletion' }] as const) {
      const draftId = await saveDraft({ by: ana.subject, details, at })
      expect(await submitRequest({ by: ana.subject, draftId, at })).toEqual({ ok: false, refusal: 'proof-needed' })
    }
    const details = { kind: 'restriction', ground: 'unlawful', reason: 'You should not have it' } as const
    const draftId = await saveDraft({ by: ana.subject, details, at })
    expect(await submitRequest({ by: ana.subject, draftId, at })).toMatchObject({ ok: true })
  })

  it('keeps a draft for a day, and for its owner alone', async () => {
    const [ana, bo] = [await newHolder(), await newHolder()]
    const draftId = await saveDraft({ by: ana.subject, details: wholeCopy, at })
    const gone = { ok: false, refusal: 'draft-gone' }
    expect(await submitRequest({ by: bo.byPasskey, draftId, at })).toEqual(gone)
    expect(await submitRequest({ by: ana.byPasskey, draftId, at: hoursLater(24) })).toEqual(gone)
    expect(await submitRequest({ by: ana.byPasskey, draftId: 'not-one', at })).toEqual(gone)
    expect(await saveDraft({ by: bo.subject, draftId, details: wholeCopy, at })).not.toBe(draftId)
  })

  it('stops optional messages when a deletion is confirmed, and says until when it can be undone', async () => {
    const bo = await newHolder('DE')
    const choice = { topic: 'events', channel: 'email', choice: 'on', source: 'account-page' } as const
    await choosePreference({ by: bo.subject, ...choice, seen: 0, at })
    const reference = await ask(bo, { kind: 'deletion' }, bo.byCode)
    const standing = await standingPreferencesOf(bo.subject)
    expect(standing.flatMap(({ channels }) => channels.map(({ choice }) => choice))).not.toContain('on')
    expect((await rowOf(reference)).coolingOffEndsAt).toEqual(new Date('2026-11-16T23:59:59.999Z'))
  })

  it('shows a request to its owner alone: somebody else’s and none at all are the same', async () => {
    const [ana, bo] = [await newHolder(), await newHolder()]
    const reference = await ask(ana, wholeCopy)
    expect(await findRequestOf(ana.subject, reference.toLowerCase())).toMatchObject({ reference })
    expect(await findRequestOf(bo.subject, reference)).toBeNull()
    expect(await findRequestOf(bo.subject, 'PR-2222222222')).toBeNull()
    const own = and(eq(requests.subjectId, bo.subjectId))
    expect(await db().select().from(requests).where(own)).toEqual([])
  })
})
