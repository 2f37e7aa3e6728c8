import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { choosePreference } from '#lib/preferences/choose-preference.ts'
import { standingPreferencesOf } from '#lib/preferences/queries.ts'
import { isReportedDead } from '#lib/representatives/asked-queries.ts'
import { undoDeath } from '#lib/representatives/undo-death.ts'
import { asOwner } from '#tests/support/database.ts'
import { acceptedByTwo, confirmedFor, madeReady } from './acting.ts'
import { actionsOn, hoursLater, newHolder, newMember, rowOf, wordsOf } from './asking.ts'
import { newAddress } from './guest-asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('reviewer')
})
afterAll(closeSender)

type Holder = Awaited<ReturnType<typeof newHolder>>

async function reportedDead() {
  const ana = await newHolder('DE')
  const choice = { topic: 'events', channel: 'email', choice: 'on', source: 'account-page' } as const
  await choosePreference({ by: ana.subject, ...choice, seen: 0, at: hoursLater(0) })
  const sending = { from: newAddress(), person: { email: ana.email }, role: 'survivor', proof: 'Certificate' } as const
  const reference = await confirmedFor(sending)
  return { ana, reference }
}

const wanted = async ({ subject }: Holder) =>
  (await standingPreferencesOf(subject)).some(({ channels }) => channels.some(({ choice }) => choice === 'on'))

const alertsAbout = async (reference: string) =>
  (await db().select().from(outbox).where(eq(outbox.reference, reference))).filter(({ key }) =>
    key.includes('staff:death-denied'),
  )

it('staff are told when somebody who was reported dead says that they are alive, once', async () => {
  const { ana, reference } = await reportedDead()
  await undoDeath({ by: ana.subject, at: hoursLater(2) })
  await undoDeath({ by: ana.subject, at: hoursLater(3) })
  const alerts = await alertsAbout(reference)
  expect(alerts.map(({ subjectLine }) => subjectLine)).toContain(`The person in ${reference} is alive`)
  expect(new Set(alerts.map(({ key }) => key)).size).toBe(alerts.length)
  expect(await wanted(ana)).toBe(true)
  expect(await actionsOn(reference)).toContain('request.disown')
})

it('also where it is too late to stop it: the report counts no more, and the pause ends', async () => {
  const { ana, reference } = await reportedDead()
  await acceptedByTwo([dee, eli], reference, 2)
  await madeReady(dee, reference, 2)
  await asOwner()`update requests set state = 'done', ended_at = now() where reference = ${reference}`
  expect(await undoDeath({ by: ana.subject, at: hoursLater(100) })).toBe(1)
  expect(await isReportedDead(ana.subject)).toBe(false)
  expect(await wanted(ana)).toBe(true)
  expect((await rowOf(reference)).state).toBe('done')
  expect(await wordsOf(reference)).toContain('death-denied')
  expect(await actionsOn(reference)).toContain('representative.death-denied')
  expect(await alertsAbout(reference)).not.toEqual([])
  expect(await undoDeath({ by: ana.subject, at: hoursLater(101) })).toBe(0)
})
