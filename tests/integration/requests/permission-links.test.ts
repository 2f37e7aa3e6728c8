import { like } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import { openPermissionLink } from '#lib/auth/permission-link.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { askPermission } from '#lib/representatives/ask-permission.ts'
import { confirmPermission } from '#lib/representatives/confirm-permission.ts'
import { refusePermission } from '#lib/representatives/refuse-permission.ts'
import { remindPermission } from '#lib/representatives/remind-permission.ts'
import { withdrawRequest } from '#lib/requests/withdraw.ts'
import { lettersTo } from '../auth/people.ts'
import { acceptedByTwo, actingIn, confirmedFor, permissionLinkTo } from './acting.ts'
import { hoursLater, newHolder, newMember, rowOf } from './asking.ts'
import { followed, newAddress } from './guest-asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let two: readonly [Member, Member]
beforeAll(async () => {
  two = [await newMember('reviewer'), await newMember('reviewer')]
})
afterAll(closeSender)

/** Every token that letters to this address have carried, the oldest first. */
const tokensTo = async (address: string) =>
  (await lettersTo(address)).flatMap(({ text }) => /\/requests\/permission\/([\w-]+)/.exec(text)?.[1] ?? [])
const opens = async (token: string | undefined) => (await openPermissionLink(token ?? '')) !== null

const asked = async (proof?: string) => {
  const [ana, bo] = [await newHolder('DE'), newAddress()]
  return { ana, bo, reference: await confirmedFor({ from: bo, person: { email: ana.email }, proof }) }
}

it('a newer link ends the older one, also for whoever has it open', async () => {
  const { ana } = await asked()
  const old = await permissionLinkTo(ana.email)
  await remindPermission(hoursLater(72))
  const [first, second] = await tokensTo(ana.email)
  expect(first).not.toBe(second)
  expect([await opens(first), await opens(second)]).toEqual([false, true])
  expect(await confirmPermission({ by: old, at: hoursLater(73) })).toEqual({ ok: false, refusal: 'ended' })
  expect(await refusePermission({ by: old, at: hoursLater(73) })).toEqual({ ok: false, refusal: 'already-ended' })
})

it('the link by which the person said yes goes on: it is the one to stop it with', async () => {
  const { ana } = await asked()
  const link = await permissionLinkTo(ana.email)
  await confirmPermission({ by: link, at: hoursLater(1) })
  expect(new Set(await tokensTo(ana.email))).toEqual(new Set([link.token]))
  expect(await opens(link.token)).toBe(true)
})

it('ends with the request, however that ends', async () => {
  const { ana } = await asked()
  const link = await permissionLinkTo(ana.email)
  expect(await refusePermission({ by: link, at: hoursLater(1) })).toMatchObject({ ok: true })
  expect(await opens(link.token)).toBe(false)
  const other = await asked()
  const { token } = await permissionLinkTo(other.ana.email)
  const { follower } = await followed({ reference: other.reference, address: other.bo }, hoursLater(1))
  await withdrawRequest({ by: follower, reference: other.reference, at: hoursLater(1) })
  expect(await opens(token)).toBe(false)
})

it('a proof that staff accepted has a link of its own, and ends the one that asked', async () => {
  const { ana, reference } = await asked('I allow it. Ana')
  const { token } = await permissionLinkTo(ana.email)
  await acceptedByTwo(two, reference, 1)
  expect(await opens(token)).toBe(false)
  expect(await refusePermission({ by: await permissionLinkTo(ana.email), at: hoursLater(2) })).toMatchObject({
    ok: true,
  })
})

it('each asking is a letter of its own: another person of the same request, and the same one again', async () => {
  const { ana, bo, reference } = await asked()
  const [request, row, other] = [await rowOf(reference), await actingIn(reference), await newHolder('DE')]
  const { follower: by } = await followed({ reference, address: bo }, hoursLater(1))
  const again = (subjectId: string, at: Date) =>
    transaction((tx) => askPermission(tx, { request: { ...request, subjectId }, row, by, at }))
  await again(other.subjectId, hoursLater(1))
  await again(ana.subjectId, hoursLater(2))
  const keys = await db()
    .select({ key: outbox.key })
    .from(outbox)
    .where(like(outbox.key, `${reference}:permission-asked:%`))
  expect(keys).toHaveLength(3)
  expect(await tokensTo(ana.email)).toHaveLength(2)
  expect(await tokensTo(other.email)).toHaveLength(1)
})
