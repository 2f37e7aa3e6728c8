import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { passkeys, sessions } from '#db/schema/auth.ts'
import { outbox } from '#db/schema/records.ts'
import { requests } from '#db/schema/requests.ts'
import { transaction } from '#db/transaction.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { listPasskeysOf } from '#lib/auth/queries.ts'
import { startSession } from '#lib/auth/start-session.ts'
import { openStopLink } from '#lib/auth/stop-link.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { readCopy } from '#lib/fulfilment/open-copy.ts'
import { prepareCopy } from '#lib/fulfilment/prepare-copy.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { disownRequest } from '#lib/requests/disown.ts'
import { provedBy } from '#lib/requests/identity.ts'
import { recordFactsMatched } from '#lib/requests/record-facts-matched.ts'
import { listTimeline } from '#lib/requests/story-queries.ts'
import { unseal } from '#lib/sealing/seal.ts'
import {
  actionsOn,
  ask,
  at,
  grantCopy,
  hoursLater,
  letStand,
  minutesLater,
  newHolder,
  newMember,
  rowOf,
  wholeCopy,
  wordsOf,
} from './asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let dee: Member
let eli: Member
beforeAll(async () => {
  dee = await newMember('reviewer')
  eli = await newMember('approver')
})
afterAll(closeSender)

const by = systemOf('test')

async function stopTokenOf(reference: string) {
  const [row] = await db()
    .select()
    .from(outbox)
    .where(eq(outbox.key, `${reference}:copy-waits`))
  if (!row?.message) throw new Error('no letter with a link')
  const { text } = JSON.parse(unseal({ table: 'outbox', column: 'message', row: row.id }, row.message)) as {
    text: string
  }
  return text.match(/\/requests\/not-me\/([\w-]+)/)?.[1] ?? ''
}

async function grantedCopy(proof: 'byCode' | 'byPasskey') {
  const ana = await newHolder()
  const reference = await ask(ana, wholeCopy, ana[proof])
  await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantCopy, at: hoursLater(1) })
  await letStand(reference, hoursLater(1))
  return { ana, reference, id: (await rowOf(reference)).id }
}

describe('the release of a copy', () => {
  it('waits 72 hours for somebody who proved only a mailbox', async () => {
    const { ana, reference, id } = await grantedCopy('byCode')
    expect((await rowOf(reference)).releaseAt).toEqual(hoursLater(72))
    await carryOut({ requestId: id, by, at: hoursLater(71) })
    expect(await readCopy(ana.byCode, { reference, at: hoursLater(71) })).toMatchObject({ ok: false })
    await carryOut({ requestId: id, by, at: hoursLater(72) })
    expect(await readCopy(ana.byCode, { reference, at: hoursLater(73) })).toMatchObject({ ok: true })
  })

  it('does not wait after a passkey, and sends no link then', async () => {
    const { ana, reference, id } = await grantedCopy('byPasskey')
    await carryOut({ requestId: id, by, at: minutesLater(10, hoursLater(1)) })
    expect(await readCopy(ana.byPasskey, { reference, at: hoursLater(2) })).toMatchObject({ ok: true })
    await expect(stopTokenOf(reference)).rejects.toThrow('no letter')
  })

  it('is earlier once two different people have matched two facts each', async () => {
    const { reference, id } = await grantedCopy('byCode')
    const facts = ['phone', 'last-four'] as const
    const one = { by: dee.as('requests:decide'), reference, at: hoursLater(2) }
    expect(await recordFactsMatched({ ...one, facts: ['phone', 'phone'] })).toEqual({
      ok: false,
      refusal: 'too-few-facts',
    })
    expect(await recordFactsMatched({ ...one, facts })).toEqual({ ok: true, value: { released: false } })
    expect(await recordFactsMatched({ ...one, facts })).toEqual({ ok: false, refusal: 'same-person' })
    expect((await rowOf(reference)).releaseAt).toEqual(hoursLater(72))
    const two = { by: eli.as('requests:decide'), reference, at: hoursLater(3) }
    expect(await recordFactsMatched({ ...two, facts })).toEqual({ ok: true, value: { released: true } })
    expect((await rowOf(reference)).releaseAt).toEqual(hoursLater(3))
    expect(provedBy(await listTimeline({ id })).level).toBe('strong')
    expect(await recordFactsMatched({ ...two, facts })).toEqual({ ok: false, refusal: 'not-held-back' })
    await carryOut({ requestId: id, by, at: hoursLater(4) })
    expect((await rowOf(reference)).state).toBe('ready')
  })
})

describe('"this was not me"', () => {
  it('is stopped by the press and not by the link, signs everybody out, removes new passkeys, and stays stopped', async () => {
    const { ana, reference, id } = await grantedCopy('byCode')
    const holder = { kind: 'person', subjectId: ana.subjectId } as const
    const arrival = { how: 'mail-link', browser: 'Somewhere', replaces: null, at } as const
    await transaction((tx) => startSession(tx, { holder, ...arrival }))
    const passkey = { subjectId: ana.subjectId, publicKey: 'made up', counter: 0, transports: [] }
    await db()
      .insert(passkeys)
      .values([
        { ...passkey, name: 'Her own', credentialId: randomBytes(16).toString('hex'), addedAt: hoursLater(-73) },
        { ...passkey, name: 'New', credentialId: randomBytes(16).toString('hex'), addedAt: hoursLater(-1) },
      ])
    const link = await openStopLink(await stopTokenOf(reference))
    expect((await rowOf(reference)).state).toBe('decided')
    if (!link) throw new Error('the link opens nothing')
    expect(await disownRequest({ by: link, at: hoursLater(5) })).toMatchObject({ ok: true })
    expect(await disownRequest({ by: link, at: hoursLater(6) })).toMatchObject({ ok: true })
    expect(await rowOf(reference)).toMatchObject({ state: 'withdrawn', releaseStoppedAt: hoursLater(5) })
    expect(await db().select().from(sessions).where(eq(sessions.subjectId, ana.subjectId))).toEqual([])
    expect(await listPasskeysOf(ana.subject)).toMatchObject([{ name: 'Her own' }])
    expect(await wordsOf(reference)).toContain('this-was-not-me')
    expect((await actionsOn(reference)).filter((action) => action === 'request.disown')).toHaveLength(1)
    await carryOut({ requestId: id, by, at: hoursLater(100) })
    expect(await readCopy(ana.byPasskey, { reference, at: hoursLater(101) })).toMatchObject({ ok: false })
  })

  it('takes back a copy that is ready', async () => {
    const { ana, reference, id } = await grantedCopy('byCode')
    await carryOut({ requestId: id, by, at: hoursLater(72) })
    expect((await rowOf(reference)).state).toBe('ready')
    const link = await openStopLink(await stopTokenOf(reference))
    if (!link) throw new Error('the link opens nothing')
    expect(await disownRequest({ by: link, at: hoursLater(80) })).toMatchObject({ ok: true })
    expect(await readCopy(ana.byCode, { reference, at: hoursLater(81) })).toMatchObject({ ok: false })
  })

  it('ends a copy that is just being prepared, or that could not be', async () => {
    for (const state of ['carrying-out', 'delayed-by-us'] as const) {
      const { ana, reference, id } = await grantedCopy('byCode')
      await db().update(requests).set({ state }).where(eq(requests.id, id))
      const request = await rowOf(reference)
      const link = await openStopLink(await stopTokenOf(reference))
      if (!link) throw new Error('the link opens nothing')
      expect(await disownRequest({ by: link, at: hoursLater(72) })).toMatchObject({ ok: true })
      await prepareCopy({ request, by, at: hoursLater(73) })
      await carryOut({ requestId: id, by, at: hoursLater(73) })
      expect(await rowOf(reference)).toMatchObject({ state: 'withdrawn', endedAt: hoursLater(72) })
      expect(await readCopy(ana.byPasskey, { reference, at: hoursLater(74) })).toMatchObject({ ok: false })
    }
  })

  it('opens nothing with another token', async () => {
    expect(await openStopLink(randomBytes(32).toString('base64url'))).toBeNull()
    expect(await openStopLink('short')).toBeNull()
  })
})
