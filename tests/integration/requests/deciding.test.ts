import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { decisions } from '#db/schema/requests.ts'
import { categories } from '#lib/data-map/vocabulary.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { findFacts, whoDecided } from '#lib/requests/decision-queries.ts'
import { openRequestForStaff } from '#lib/requests/open-for-staff.ts'
import { previewLetter } from '#lib/requests/preview-letter.ts'
import { startReview } from '#lib/requests/start-review.ts'
import { listDecisions } from '#lib/requests/story-queries.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { asOwner } from '#tests/support/database.ts'
import {
  actionsOn,
  approveBy,
  ask,
  at,
  grantAll,
  grantCopy,
  hoursLater,
  letStand,
  newHolder,
  newMember,
  rowOf,
  wholeCopy,
  whyDeclined,
  wordsOf,
} from './asking.ts'

let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

const declined = { outcome: 'declined', reason: 'unreasonably-repetitive', explanation: whyDeclined } as const
const everythingDeclined = Object.fromEntries(categories.map((category) => [category, declined]))

async function queuedFor(requestId: string) {
  const rows = await asOwner()`select 1 from pgboss.job where name = 'carry-out' and data->>'requestId' = ${requestId}`
  return rows.length
}

async function lastLetter(reference: string) {
  const rows = await db()
    .select()
    .from(outbox)
    .where(eq(outbox.key, `${reference}:decided`))
  const [row] = rows
  return row?.message ? unseal({ table: 'outbox', column: 'message', row: row.id }, row.message) : ''
}

describe('deciding', () => {
  it('leaves a trace of every reading by staff', async () => {
    const reference = await ask(await newHolder(), wholeCopy)
    const opened = await openRequestForStaff(dee.as('requests:read'), reference, at)
    expect(opened).toMatchObject({ details: wholeCopy, name: 'Ana Silva' })
    expect(await actionsOn(reference)).toContain('request.opened')
    expect(await openRequestForStaff(dee.as('requests:read'), 'PR-2222222222', at)).toBeNull()
  })

  it('grants a part with reasons for the rest, tells the person both, and wakes the worker', async () => {
    const reference = await ask(await newHolder(), wholeCopy)
    await startReview({ by: dee.as('requests:decide'), reference, at })
    const proposals = { ...grantCopy, 'log-files': declined }
    const outcome = await decideRequest({ by: dee.as('requests:decide'), reference, proposals, at })
    expect(outcome).toEqual({ ok: true, value: { reference, settlesAt: null } })
    expect(await approveBy(eli, reference)).toMatchObject({ ok: true })
    const settledAt = await letStand(reference)
    const row = await rowOf(reference)
    expect(row).toMatchObject({ state: 'decided', decidedAt: settledAt })
    const rows = await listDecisions(row)
    expect(rows).toHaveLength(categories.length)
    expect(rows.find(({ category }) => category === 'log-files')).toMatchObject({
      outcome: 'declined',
      explanation: whyDeclined,
    })
    const stored = await db().select().from(decisions).where(eq(decisions.requestId, row.id))
    expect(JSON.stringify(stored)).not.toContain('November')
    const letter = await lastLetter(reference)
    for (const words of [whyDeclined, 'California Privacy Protection Agency', 'Asked too often'])
      expect(letter).toContain(words)
    expect(await queuedFor(row.id)).toBe(1)
    expect(await wordsOf(reference)).toEqual([
      'approved-by-first-person',
      'approved-by-second-person',
      'decided',
      'received',
      'review-started',
    ])
  })

  it('declines all of it: an end, an answer on the clock, and how to complain in the person’s own country', async () => {
    const reference = await ask(await newHolder('DE'), wholeCopy)
    const outcome = await decideRequest({ by: dee.as('requests:decide'), reference, proposals: everythingDeclined, at })
    expect(outcome).toMatchObject({ ok: true })
    await approveBy(eli, reference)
    const settledAt = await letStand(reference)
    const row = await rowOf(reference)
    expect(row).toMatchObject({ state: 'declined', endedAt: settledAt })
    expect(await queuedFor(row.id)).toBe(0)
    const letter = await lastLetter(reference)
    expect(letter).toContain('BfDI')
    expect(letter).toContain('go to court')
    const [answered] =
      await asOwner()`select "on"::text from clock_entries where request_id = ${row.id} and kind = 'answered'`
    expect(answered?.on).toBe('2026-11-02')
  })

  it('changes nothing when a reason has no ground in the person’s law', async () => {
    const reference = await ask(await newHolder('DE'), wholeCopy)
    const impractical = { ...declined, reason: 'extremely-impractical' } as const
    const proposals = { ...grantCopy, purchases: impractical }
    const outcome = await decideRequest({ by: dee.as('requests:decide'), reference, proposals, at })
    expect(outcome).toEqual({ ok: false, refusal: 'no-ground-in-this-law' })
    expect(await rowOf(reference)).toMatchObject({ state: 'received', decidedAt: null })
    expect(await wordsOf(reference)).toEqual(['received'])
  })

  it('lets one of two who decide at once win, and tells the other who and when', async () => {
    const reference = await ask(await newHolder(), wholeCopy)
    const outcomes = await Promise.all([
      decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at }),
      decideRequest({ by: eli.as('requests:decide'), reference, proposals: everythingDeclined, at }),
    ])
    const refusals = outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))
    expect(['already-decided', 'waits-for-second-person']).toContain(refusals[0])
    expect(refusals).toHaveLength(1)
    const words = await whoDecided(eli.as('requests:decide'), reference)
    expect(words).toBe('Dee decided this on 2 November 2026 at 10:00.')
    const { id } = await rowOf(reference)
    expect(await db().select().from(decisions).where(eq(decisions.requestId, id))).toHaveLength(categories.length)
  })

  it('previews the letter that goes out, with what is still waited for', async () => {
    const ana = await newHolder()
    const reference = await ask(ana, wholeCopy, ana.byCode)
    const opened = await openRequestForStaff(dee.as('requests:decide'), reference, at)
    if (!opened) throw new Error('not opened')
    const proposals = { ...grantCopy, 'log-files': declined }
    const facts = await findFacts(dee.as('requests:decide'), opened.request)
    const preview = previewLetter(opened, { proposals, facts, late: null, at })
    await decideRequest({
      by: dee.as('requests:decide'),
      reference,
      proposals,
      at,
    })
    await approveBy(eli, reference)
    expect(await lastLetter(reference)).toBe('')
    await letStand(reference)
    const letter: { subject: string; text: string } = JSON.parse(await lastLetter(reference))
    const [subject, ...paragraphs] = preview.ok ? preview.value : []
    expect(letter.subject).toBe(subject)
    for (const paragraph of paragraphs) expect(letter.text).toContain(paragraph)
    expect(letter.text).toContain('held back until 5 November 2026 at 10:00')
  })

  it('does not decide again, nor what was taken back', async () => {
    const reference = await ask(await newHolder(), wholeCopy)
    const by = dee.as('requests:decide')
    await decideRequest({ by, reference, proposals: grantCopy, at })
    const again = await decideRequest({ by, reference, proposals: grantCopy, at: hoursLater(1) })
    expect(again).toEqual({ ok: false, refusal: 'already-decided' })
    await letStand(reference)
    expect(await decideRequest({ by, reference, proposals: grantCopy, at: hoursLater(1) })).toEqual(again)
    expect(await startReview({ by, reference, at })).toEqual({ ok: false, refusal: 'already-decided' })
    const none = await decideRequest({ by, reference: 'PR-2222222222', proposals: {}, at })
    expect(none).toEqual({ ok: false, refusal: 'not-found' })
  })

  it('takes one decision on what has no categories', async () => {
    const details = { kind: 'objection', purpose: 'improvement', reason: 'I do not want it' } as const
    const reference = await ask(await newHolder(), details)
    const outcome = await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantAll(['all']), at })
    expect(outcome).toMatchObject({ ok: true })
    expect(await rowOf(reference)).toMatchObject({ state: 'in-review' })
    await letStand(reference)
    expect(await rowOf(reference)).toMatchObject({ state: 'decided' })
  })
})
