import { eq } from 'drizzle-orm'
import { afterAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { outbox } from '#db/schema/records.ts'
import { transaction } from '#db/transaction.ts'
import { moveAddress } from '#lib/accounts/move-address.ts'
import { revokeOtherSessions } from '#lib/auth/end-session.ts'
import { findFollower } from '#lib/auth/followers.ts'
import { startFollowing } from '#lib/auth/start-following.ts'
import { openStopLink } from '#lib/auth/stop-link.ts'
import { askToFollow, askToFollowAgain } from '#lib/guests/ask-to-follow.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { disownRequest } from '#lib/requests/disown.ts'
import { unseal } from '#lib/sealing/seal.ts'
import { asOwner } from '#tests/support/database.ts'
import { confirmedFor } from './acting.ts'
import { ask, at, type HolderOfTest, hoursLater, minutesLater, newHolder, rowOf, wholeCopy } from './asking.ts'
import { codesTo, confirmed, followed, newAddress, someClient } from './guest-asking.ts'

afterAll(closeSender)

const soon = minutesLater(1)

async function move({ subjectId, subject }: HolderOfTest) {
  const address = newAddress()
  const moved = { subjectId, address, except: null, key: address, by: subject, at: soon }
  expect(await transaction((tx) => moveAddress(tx, moved))).toMatchObject({ ok: true })
  return address
}

const codesFor = async (reference: string, address: string) => {
  await askToFollow({ reference, address, client: someClient(), at: soon })
  return (await codesTo(address)).length
}

async function stopLinkOf(reference: string) {
  const [row] = await db()
    .select()
    .from(outbox)
    .where(eq(outbox.key, `${reference}:copy-waits`))
  const text = unseal({ table: 'outbox', column: 'message', row: row?.id ?? '' }, row?.message as never)
  const link = await openStopLink(/\/requests\/not-me\/([\w-]+)/.exec(text)?.[1] ?? '')
  if (!link) throw new Error('no link that stops')
  return link
}

describe('an address that moves', () => {
  it('ends what follows with the old one, and nobody else’s', async () => {
    const [ana, bo, cy] = [await newHolder('DE'), await newHolder('DE'), newAddress()]
    const [of, other] = [await ask(ana, wholeCopy), await ask(bo, wholeCopy)]
    const acted = await confirmedFor({ from: cy, person: { email: ana.email } })
    const mine = await followed({ reference: of, address: ana.email }, at)
    const neighbour = await followed({ reference: other, address: bo.email }, at)
    const acting = await followed({ reference: acted, address: cy }, at)
    const next = await move(ana)
    expect(await findFollower(mine.token, soon)).toBeNull()
    expect(await findFollower(neighbour.token, soon)).not.toBeNull()
    expect(await findFollower(acting.token, soon)).not.toBeNull()
    expect(await codesFor(of, ana.email)).toBe(1)
    expect(await codesFor(of, next)).toBe(1)
  })

  it('takes with it what somebody follows who acts for another: by the new address, never by the old', async () => {
    const [ana, bo] = [await newHolder('DE'), await newHolder('DE')]
    const reference = await confirmedFor({ from: bo.email, person: { email: ana.email } })
    const person = await followed({ reference, address: ana.email }, at)
    const before = await followed({ reference, address: bo.email }, at)
    expect(before.follower).toMatchObject({ acts: 'representative', subjectId: bo.subjectId })
    const next = await move(bo)
    expect(await findFollower(before.token, soon)).toBeNull()
    expect(await findFollower(person.token, soon)).not.toBeNull()
    expect(await codesFor(reference, bo.email)).toBe(1)
    const after = await followed({ reference, address: next }, minutesLater(2))
    expect(after.follower).toMatchObject({ acts: 'representative', subjectId: bo.subjectId })
  })

  it('opens nothing of a reported death to the mailbox of whoever is said to have died', async () => {
    const ana = await newHolder('DE')
    const reference = await confirmedFor({ from: newAddress(), person: { email: ana.email }, role: 'survivor' })
    const next = await move(ana)
    expect(await codesFor(reference, next)).toBe(0)
  })
})

it('a new code for whoever acts for another never makes them the person', async () => {
  const [ana, bo] = [await newHolder('DE'), newAddress()]
  const reference = await confirmedFor({ from: bo, person: { email: ana.email } })
  const { follower, token } = await followed({ reference, address: bo }, at)
  await asOwner()`update representatives set address_hash = 'stale' where request_id = ${(await rowOf(reference)).id}`
  const asked = await askToFollowAgain(follower, soon)
  const proofId = asked.ok ? asked.value.proofId : ''
  const started = await startFollowing({ proofId, code: (await codesTo(bo)).at(-1) ?? '', replaces: token, at: soon })
  const again = await findFollower(started.ok ? started.value.token : null, soon)
  expect(again?.follower).toMatchObject({ acts: 'representative', subjectId: follower.subjectId })
})

it('“sign out everywhere else” ends what follows too', async () => {
  const ana = await newHolder('DE')
  const { token } = await followed({ reference: await ask(ana, wholeCopy), address: ana.email }, at)
  await revokeOtherSessions(ana.subject, soon)
  expect(await findFollower(token, soon)).toBeNull()
})

describe('“this was not me”', () => {
  it('ends what follows an account holder’s requests', async () => {
    const ana = await newHolder('DE')
    const other = await ask(ana, { kind: 'objection', purpose: 'improvement', reason: 'x' })
    const reference = await ask(ana, wholeCopy, ana.byCode)
    const tokens = [
      (await followed({ reference, address: ana.email }, at)).token,
      (await followed({ reference: other, address: ana.email }, soon)).token,
    ]
    expect(await disownRequest({ by: await stopLinkOf(reference), at: soon })).toMatchObject({ ok: true })
    for (const token of tokens) expect(await findFollower(token, soon)).toBeNull()
  })

  it('ends what follows the request of somebody without an account, and of nobody else', async () => {
    const [gia, other] = [newAddress(), newAddress()]
    const reference = await confirmed({ address: gia, details: wholeCopy })
    const theirs = await confirmed({ address: other, details: wholeCopy })
    const { token } = await followed({ reference, address: gia }, at)
    const neighbour = await followed({ reference: theirs, address: other }, at)
    await disownRequest({ by: await stopLinkOf(reference), at: hoursLater(0.2) })
    expect(await findFollower(token, hoursLater(0.2))).toBeNull()
    expect(await findFollower(neighbour.token, hoursLater(0.2))).not.toBeNull()
  })
})
