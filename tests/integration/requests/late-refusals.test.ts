import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { clockWarnings } from '#db/schema/requests.ts'
import { appealWindow } from '#lib/appeals/window.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { approveDecision } from '#lib/requests/approve.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import type { Proposal } from '#lib/requests/decision-check.ts'
import { extendRequest } from '#lib/requests/extend-request.ts'
import { listHolds } from '#lib/requests/hold-queries.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { recallDecision } from '#lib/requests/recall-decision.ts'
import { refuseBySilence } from '#lib/requests/refuse-by-silence.ts'
import { tellStory } from '#lib/requests/story.ts'
import {
  ask,
  grantCopy,
  letStand,
  newHolder,
  newMember,
  rowOf,
  seenBy,
  wholeCopy,
  whyDeclined,
  wordsOf,
} from './asking.ts'
import { daysLater, onlyLetter } from './clock-letters.ts'

let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

const declined = { outcome: 'declined', reason: 'unreasonably-repetitive', explanation: whyDeclined } as const
const asNotRequired = { ...declined, reason: 'not-required-by-law', citation: 'section 9(3)(a)' } as const
const inPart: Record<string, Proposal> = { ...grantCopy, 'log-files': declined }
const facts = 'Two systems have to be searched by hand, which takes weeks.'

const decide = (reference: string, days: number, late = false, proposals = inPart) =>
  decideRequest({ by: dee.as('requests:decide'), reference, proposals, late, at: daysLater(days) })

async function approve(reference: string, days: number, late = false) {
  const seen = await seenBy(eli, reference)
  return approveDecision({ by: eli.as('requests:approve'), reference, seen, late, at: daysLater(days) })
}

async function notesOf(reference: string) {
  const { id } = await rowOf(reference)
  const rows = await db().select().from(clockWarnings).where(eq(clockWarnings.requestId, id))
  return rows.map(({ kind, dueOn }) => `${kind} ${dueOn}`)
}

/** Extended in time, so that the answer is not late, and only a refusal is (GDPR 12(4)). */
async function extended(region = 'DE') {
  const ana = await newHolder(region)
  const reference = await ask(ana, wholeCopy)
  await extendRequest({ by: dee.as('requests:decide'), reference, reason: 'complexity', facts, at: daysLater(5) })
  return { ana, reference }
}

describe('a decline after its own last day', () => {
  it('is refused until staff say that they know; then it is in the record, the letter and the timeline', async () => {
    const { ana, reference } = await extended()
    expect(await decide(reference, 33)).toEqual({ ok: false, refusal: 'late-refusal' })
    expect(await decide(reference, 33, true)).toMatchObject({ ok: true })
    expect(await approve(reference, 33)).toEqual({ ok: false, refusal: 'late-refusal' })
    expect(await approve(reference, 33, true)).toMatchObject({ ok: true })
    expect(await notesOf(reference)).toEqual([]) // it can still be recalled
    await letStand(reference, daysLater(33))
    expect(await notesOf(reference)).toEqual(['late-refusal 2026-12-02'])
    expect(await wordsOf(reference)).toContain('refused-late')
    expect((await onlyLetter(reference, 'decided')).text).toContain('the last day to decline was 2 December 2026')
    const request = await findRequestOf(ana.subject, reference)
    const story = request && (await tellStory(request, daysLater(34)))
    expect(story?.late.breaches).toEqual([{ kind: 'late-refusal', dueOn: '2026-12-02' }])
  })

  it('counts on the day on which the letter leaves, for the second person too', async () => {
    const { reference } = await extended()
    expect(await decide(reference, 29)).toMatchObject({ ok: true })
    expect(await approve(reference, 30.582)).toEqual({ ok: false, refusal: 'late-refusal' })
    expect(await approve(reference, 30.582, true)).toMatchObject({ ok: true })
  })

  it('is no matter of what is granted, nor of what is recalled', async () => {
    const [granted, recalled] = [await extended(), await extended()]
    expect(await decide(granted.reference, 40, false, grantCopy)).toMatchObject({ ok: true })
    await letStand(granted.reference, daysLater(40))
    await decide(recalled.reference, 40, true)
    await recallDecision({ by: dee.as('requests:decide'), reference: recalled.reference, at: daysLater(40) })
    for (const { reference } of [granted, recalled]) expect(await notesOf(reference)).toEqual([])
  })
})

describe('what was refused of a copy', () => {
  it.each([
    ['CA', 1],
    ['CA-QC', 1],
    ['DE', 0],
  ])('is kept in %s until recourse ends: %i hold', async (region, holds) => {
    const ana = await newHolder(region)
    const [part, whole] = [await ask(ana, wholeCopy), await newHolder(region)]
    const refused = region === 'DE' ? declined : asNotRequired
    expect(await decide(part, 1, false, { ...grantCopy, 'log-files': refused })).toMatchObject({ ok: true })
    await approve(part, 1)
    await letStand(part, daysLater(1))
    expect(await listHolds(dee.as('requests:read'), await rowOf(part))).toHaveLength(holds)
    const other = await ask(whole, wholeCopy)
    await decide(other, 1, false, Object.fromEntries(Object.keys(grantCopy).map((name) => [name, refused])))
    await approve(other, 1)
    await letStand(other, daysLater(1))
    expect(await listHolds(dee.as('requests:read'), await rowOf(other))).toHaveLength(holds)
  })

  it('is nothing where all of it is granted', async () => {
    const reference = await ask(await newHolder('CA'), wholeCopy)
    await decide(reference, 1, false, grantCopy)
    await letStand(reference, daysLater(1))
    expect(await listHolds(dee.as('requests:read'), await rowOf(reference))).toEqual([])
  })
})

it('no answer in time can be appealed against, although nobody decided', async () => {
  const ana = await newHolder('CA')
  const reference = await ask(ana, wholeCopy)
  await refuseBySilence(daysLater(31), systemOf('silence'))
  const request = await findRequestOf(ana.subject, reference)
  expect(request?.decidedAt).toBeNull()
  expect(request && appealWindow(request, '2026-12-10')).toMatchObject({ open: true })
})
