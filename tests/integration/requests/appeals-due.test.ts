import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { clockWarnings } from '#db/schema/requests.ts'
import { decideAppeal } from '#lib/appeals/decide-appeal.ts'
import { tellStaffAppealsDue } from '#lib/appeals/tell-staff-appeals-due.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { findRequestOf } from '#lib/requests/queries.ts'
import { tellStory } from '#lib/requests/story.ts'
import { appeal, daysLater, why } from './appeals-of.ts'
import { approveBy, ask, at, letStand, newHolder, newMember, rowOf, whyDeclined, wordsOf } from './asking.ts'
import { lettersOf } from './clock-letters.ts'

let dee: Awaited<ReturnType<typeof newMember>>
let eli: Awaited<ReturnType<typeof newMember>>
let fay: Awaited<ReturnType<typeof newMember>>
beforeAll(async () => {
  dee = await newMember('approver')
  eli = await newMember('approver')
  fay = await newMember('approver')
  await newMember('reviewer', 'support')
})
afterAll(closeSender)

const sweep = (days: number) => tellStaffAppealsDue(daysLater(days), systemOf('appeals-due'))
async function notesOf(reference: string) {
  const { id } = await rowOf(reference)
  const rows = await db().select().from(clockWarnings).where(eq(clockWarnings.requestId, id)).orderBy(clockWarnings.at)
  return rows.map(({ kind, dueOn }) => `${kind} ${dueOn}`)
}
const sent = async (reference: string, note: string) => {
  const letters = await lettersOf(reference, `staff:appeal-${note}`)
  return letters.map(({ to, subject }) => `${to} ${subject}`)
}

const decline = { reason: 'not-required-by-law', citation: 'ORS 646A.576', explanation: whyDeclined } as const

/** Decided by Dee and Fay, due on 18 December: Eli had no part in it. */
async function appealed() {
  const ana = await newHolder('US-OR')
  const reference = await ask(ana, { kind: 'objection', purpose: 'improvement', reason: 'I do not want it' })
  const proposals = { all: { ...decline, outcome: 'declined' } } as const
  const decided = await decideRequest({ by: dee.as('requests:decide'), reference, proposals, at })
  if (!decided.ok) throw new Error(decided.refusal)
  await approveBy(fay, reference)
  await letStand(reference)
  await appeal(ana, reference)
  return { ana, reference }
}

describe('the last day of an appeal', () => {
  it('is written to those who may decide it and had no part, seven and two days before, once each', async () => {
    const { reference } = await appealed()
    await sweep(38)
    expect(await notesOf(reference)).toEqual([])
    await Promise.all([sweep(39), sweep(39)])
    for (const day of [40, 44, 45]) await sweep(day)
    expect(await notesOf(reference)).toEqual(['appeal-seven-days 2026-12-18', 'appeal-two-days 2026-12-18'])
    expect(await sent(reference, 'seven-days')).toEqual([`${eli.email} The appeal about ${reference} is due in 7 days`])
    expect(await sent(reference, 'two-days')).toHaveLength(1)
  })

  it('is recorded when it was missed, and shown to both sides', async () => {
    const { ana, reference } = await appealed()
    for (const day of [47, 48, 60]) await sweep(day)
    expect(await notesOf(reference)).toEqual(['appeal-breach 2026-12-18'])
    expect(await sent(reference, 'breach')).toEqual([`${eli.email} The appeal about ${reference} is late`])
    expect(await wordsOf(reference)).toContain('appeal-late')
    const request = await findRequestOf(ana.subject, reference)
    const story = request && (await tellStory(request, daysLater(50)))
    expect(story?.late.breaches).toEqual([{ kind: 'appeal-breach', dueOn: '2026-12-18' }])
  })

  it('no longer matters once it is decided', async () => {
    const { reference } = await appealed()
    const by = eli.as('appeals:decide')
    await decideAppeal({ reference, outcome: 'upheld', explanation: why, by, at: daysLater(20) })
    await sweep(60)
    expect(await notesOf(reference)).toEqual([])
  })
})
