import { afterAll, beforeAll, expect, it } from 'vitest'
import { findAppealDraftOf, findSentAppealOf } from '#lib/appeals/queries.ts'
import { saveAppealDraft } from '#lib/appeals/save-appeal-draft.ts'
import { submitAppeal } from '#lib/appeals/submit-appeal.ts'
import { withdrawAppeal } from '#lib/appeals/withdraw-appeal.ts'
import type { Subject } from '#lib/auth/actor.ts'
import { representativeOf } from '#lib/auth/gate.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { confirmPermission } from '#lib/representatives/confirm-permission.ts'
import { lettersTo } from '../auth/people.ts'
import { acceptedByTwo, actingIn, confirmedFor, permissionLinkTo, subjectsTo } from './acting.ts'
import { appealsOf, daysLater } from './appeals-of.ts'
import { decidedBy, declined, hoursLater, newHolder, newMember, rowOf, wordsOf } from './asking.ts'
import { newAddress } from './guest-asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let two: readonly [Member, Member]
beforeAll(async () => {
  two = [await newMember('reviewer'), await newMember('reviewer')]
})
afterAll(closeSender)

const objection = { kind: 'objection', purpose: 'improvement', reason: 'She does not want it' } as const
const text = 'You confuse her with somebody.'

type Way = 'permission' | 'proof' | 'nothing'
/** What Bo asked for Ana, and we declined: with her yes, with a proof that two accepted, or without either. */
async function declinedFor(way: Way) {
  const [ana, bo] = [await newHolder('DE'), newAddress()]
  const reference = await confirmedFor({
    ...{ from: bo, person: { email: ana.email }, details: objection, proof: 'I allow it. Ana' },
  })
  if (way === 'permission') await confirmPermission({ by: await permissionLinkTo(ana.email), at: hoursLater(1) })
  if (way === 'proof') await acceptedByTwo(two, reference, 1)
  await decidedBy(two[0], reference, { all: declined }, { when: hoursLater(2) })
  expect((await rowOf(reference)).state).toBe('declined')
  return { ana, bo, reference, acting: representativeOf((await actingIn(reference)).subjectId) }
}

async function type(by: Subject, reference: string, words = text) {
  await saveAppealDraft({ reference, answer: { about: 'decision' }, by, at: daysLater(1) })
  return saveAppealDraft({ reference, answer: { text: words }, by, at: daysLater(1) })
}

it.each<Way>(['permission', 'proof'])(
  'whoever may act appeals as the person could, by %s; both are written to',
  async (way) => {
    const { ana, bo, reference, acting } = await declinedFor(way)
    expect(await type(acting, reference)).toMatchObject({ ok: true })
    const news = (await lettersTo(bo)).length
    expect(await submitAppeal({ reference, by: acting, at: daysLater(1) })).toMatchObject({ ok: true })
    expect((await rowOf(reference)).state).toBe('appealed')
    expect(await findSentAppealOf(acting, reference)).toMatchObject({ decidedAt: null })
    expect(await appealsOf(reference)).toMatchObject([{ representativeId: (await actingIn(reference)).id }])
    expect(await subjectsTo(ana.email)).toContain('We have your appeal about an end to a use of your data')
    const letter = (await lettersTo(ana.email)).find(({ subjectLine }) => /^We have your appeal/.test(subjectLine))
    expect(letter?.text).toContain('Whoever acts for you sent it')
    expect((await lettersTo(bo)).length).toBe(news + 1)
    expect(await withdrawAppeal({ reference, by: acting, at: daysLater(2) })).toMatchObject({ ok: true })
    expect((await rowOf(reference)).state).toBe('declined')
    expect(await wordsOf(reference)).toContain('appeal-withdrawn')
  },
)

it('who may not act appeals against nothing', async () => {
  const { ana, reference, acting } = await declinedFor('nothing')
  const no = { ok: false, refusal: 'not-found' }
  expect(await type(acting, reference)).toEqual(no)
  expect(await submitAppeal({ reference, by: acting, at: daysLater(1) })).toEqual(no)
  const stranger = representativeOf(ana.subjectId)
  expect(await type(stranger, reference)).toEqual(no)
})

it('each has a draft of their own, and reads no other', async () => {
  const { ana, reference, acting } = await declinedFor('permission')
  await type(acting, reference)
  expect(await findAppealDraftOf(ana.subject, reference, daysLater(1))).toBeNull()
  await type(ana.subject, reference, 'My own words.')
  expect(await findAppealDraftOf(acting, reference, daysLater(1))).toMatchObject({ text })
  expect(await findAppealDraftOf(ana.subject, reference, daysLater(1))).toMatchObject({ text: 'My own words.' })
})

it('the person takes back what was sent for them, and nobody takes back theirs', async () => {
  const { ana, reference, acting } = await declinedFor('permission')
  await type(acting, reference)
  await submitAppeal({ reference, by: acting, at: daysLater(1) })
  expect(await withdrawAppeal({ reference, by: ana.subject, at: daysLater(1.5) })).toMatchObject({ ok: true })
  await type(ana.subject, reference)
  expect(await submitAppeal({ reference, by: ana.subject, at: daysLater(1.5) })).toMatchObject({ ok: true })
  expect(await withdrawAppeal({ reference, by: acting, at: daysLater(1.5) })).toEqual({
    ok: false,
    refusal: 'no-appeal',
  })
})
