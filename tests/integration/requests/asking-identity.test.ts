import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { auditEvents } from '#db/schema/records.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { answerAsked } from '#lib/requests/answer-asked.ts'
import { askIdentity } from '#lib/requests/ask-identity.ts'
import { findAsk } from '#lib/requests/ask-queries.ts'
import { confirmIdentity } from '#lib/requests/confirm-identity.ts'
import { ask, newHolder, newMember, rowOf, wholeCopy, wordsOf } from './asking.ts'
import { daysLater, entriesOf } from './clock-letters.ts'

let dee: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
})
afterAll(closeSender)

const staff = () => dee.as('requests:decide')

describe('asking who it is', () => {
  const prove = (reference: string, ways: Parameters<typeof askIdentity>[0]['ways'], when = daysLater(1)) =>
    askIdentity({ by: staff(), reference, ways, body: 'We want to be sure.', at: when })

  it('never asks an account holder for a document', async () => {
    const ana = await newHolder('DE')
    const reference = await ask(ana, wholeCopy, ana.byCode)
    expect(await prove(reference, ['document'])).toEqual({ ok: false, refusal: 'not-of-this-person' })
    expect(await prove(reference, ['facts', 'document'])).toEqual({ ok: false, refusal: 'not-of-this-person' })
    expect(await prove(reference, [])).toEqual({ ok: false, refusal: 'no-way-chosen' })
    expect(await rowOf(reference)).toMatchObject({ state: 'received' })
    expect(await entriesOf(reference)).toHaveLength(2)
  })

  it('suspends the clock of the Union, and counts on once the account has shown it', async () => {
    const ana = await newHolder('DE')
    const reference = await ask(ana, wholeCopy, ana.byCode)
    expect(await prove(reference, ['mailed-code', 'facts'])).toMatchObject({ ok: true })
    const row = await rowOf(reference)
    expect(row.state).toBe('checking-identity')
    expect(await findAsk(row)).toMatchObject({ identity: true, ways: ['mailed-code', 'facts'], remindedAt: null })
    expect(await confirmIdentity({ by: ana.byCode, reference, at: daysLater(5) })).toEqual({ ok: true, value: null })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', legalDue: '2026-12-07' })
    expect(await wordsOf(reference)).toContain('clock-resumed')
    const once = await confirmIdentity({ by: ana.byCode, reference, at: daysLater(6) })
    expect(once).toEqual({ ok: false, refusal: 'nothing-to-show' })
  })

  it('takes a passkey for any of it, and a code only where a code was asked for', async () => {
    const ana = await newHolder('GB')
    const reference = await ask(ana, wholeCopy, ana.byCode)
    await prove(reference, ['facts'])
    const byCode = await confirmIdentity({ by: ana.byCode, reference, at: daysLater(2) })
    expect(byCode).toEqual({ ok: false, refusal: 'other-proof-asked' })
    expect(await confirmIdentity({ by: ana.byPasskey, reference, at: daysLater(8) })).toMatchObject({ ok: true })
    // The United Kingdom counts from the day of the proof: 10 November.
    expect(await rowOf(reference)).toMatchObject({ legalDue: '2026-12-10' })
  })

  it('counts on in California, whatever it takes to verify', async () => {
    const ana = await newHolder('US-CA')
    const reference = await ask(ana, wholeCopy)
    await prove(reference, ['facts'])
    const facts = ['phone', 'invoice-number'] as const
    const few = await confirmIdentity({ by: staff(), reference, facts: ['phone'], at: daysLater(9) })
    expect(few).toEqual({ ok: false, refusal: 'too-few-facts' })
    expect(await confirmIdentity({ by: staff(), reference, facts, at: daysLater(9) })).toMatchObject({ ok: true })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review', legalDue: '2026-12-17' })
    const trail = await db().select().from(auditEvents).where(eq(auditEvents.reference, reference))
    const confirmed = trail.find(({ action }) => action === 'request.confirm-identity')
    expect(confirmed?.detail).toMatchObject({ facts: 'invoice-number, phone' })
  })

  it('takes an answer in words into the review, where staff look at it', async () => {
    const ana = await newHolder('DE')
    const reference = await ask(ana, wholeCopy)
    await prove(reference, ['facts'])
    await answerAsked({ by: ana.subject, reference, body: 'I bought a keyboard last May.', at: daysLater(4) })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review' })
    expect(await wordsOf(reference)).not.toContain('identity-confirmed')
    expect(await entriesOf(reference)).toContain('resumed 2026-11-06 identity')
  })
})
