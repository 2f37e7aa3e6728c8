import { afterAll, expect, it } from 'vitest'
import { declineErasure } from '#lib/children/decline-erasure.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { findWaiting } from '#lib/requests/decision-queries.ts'
import { later, lettersTo } from '../questions/visitors.ts'
import { letStand, newHolder, rowOf, whyDeclined } from '../requests/asking.ts'
import { childOf, reported, sweep, team } from './reports.ts'

afterAll(closeSender)

it('an account that is kept gets no letter that declines a deletion: its holder asked for none', async () => {
  const adult = await newHolder('GB')
  await reported(adult.email, 'other')
  const { reference } = await childOf(adult.subjectId)
  const { decider, reader, approve } = await team()
  await declineErasure({ by: decider, reference, explanation: whyDeclined, at: later(2) })
  expect(await findWaiting(reader, await rowOf(reference))).toMatchObject({ whole: 'declined', settlesAt: null })
  expect(await approve(reference)).toMatchObject({ ok: true })
  await letStand(reference, later(3))
  await sweep()
  expect((await rowOf(reference)).state).toBe('declined')
  const told = (await lettersTo(adult.email)).map(({ subject }) => subject)
  expect(told).toContain('Your account is in use again, as before')
  expect(told.filter((subject) => /declined/.test(subject))).toEqual([])
})
