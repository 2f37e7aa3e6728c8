import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { db } from '#db/client.ts'
import { transaction } from '#db/transaction.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { linkRepresented } from '#lib/representatives/link-represented.ts'
import { listAccepted } from '#lib/representatives/proof-queries.ts'
import { recordFactsMatched } from '#lib/requests/record-facts-matched.ts'
import { appendSafeguard } from '#lib/safeguards/append-safeguard.ts'
import { asOwner } from '#tests/support/database.ts'
import { accept, acceptedByTwo, actingIn, confirmedFor, decide } from './acting.ts'
import { at, hoursLater, newHolder, newMember, rowOf } from './asking.ts'
import { newAddress } from './guest-asking.ts'

type Member = Awaited<ReturnType<typeof newMember>>
let [dee, eli, finn]: Member[] = []
beforeAll(async () => {
  ;[dee, eli, finn] = [await newMember('reviewer'), await newMember('reviewer'), await newMember('reviewer')]
})
afterAll(closeSender)

const member = (one: Member | undefined) => {
  if (!one) throw new Error('nobody')
  return one
}
const proof = 'I allow it. Ana'
const trail = async (reference: string) =>
  asOwner()`select actor, detail from audit_events
    where reference = ${reference} and action = 'representative.proof-accepted' order by at, id`

describe('the proof of whoever acts for somebody', () => {
  it('is accepted by two people; nothing follows from the first, and the trail names both', async () => {
    const ana = await newHolder('DE')
    const reference = await confirmedFor({ from: newAddress(), person: { email: ana.email }, proof })
    expect(await accept(member(dee), reference, 1)).toEqual({ ok: true, value: { stands: false } })
    expect(await actingIn(reference)).toMatchObject({ acceptedAt: null, acceptedBy: null })
    expect((await rowOf(reference)).state).toBe('checking-identity')
    expect(await decide(member(dee), reference, 1)).toMatchObject({ ok: false })
    expect(await listAccepted(db(), { reference, about: ana.subjectId })).toMatchObject([
      { staffId: dee?.staffId, name: 'Dee', basis: 'document' },
    ])
    expect(await accept(member(dee), reference, 2)).toEqual({ ok: false, refusal: 'same-person' })
    expect(await accept(member(eli), reference, 2)).toEqual({ ok: true, value: { stands: true } })
    expect(await actingIn(reference)).toMatchObject({ acceptedBy: eli?.staffId, acceptedFor: 'document' })
    expect((await rowOf(reference)).state).toBe('in-review')
    expect(await trail(reference)).toMatchObject([{ actor: dee?.staffId }, { actor: eli?.staffId }])
    expect(await accept(member(finn), reference, 3)).toEqual({ ok: false, refusal: 'already-sure' })
  })

  it('takes two for the same thing: one who saw a document and one who matched facts are no two', async () => {
    const ana = await newHolder('DE')
    const reference = await confirmedFor({ from: newAddress(), person: { email: ana.email }, proof })
    expect(await accept(member(dee), reference, 1)).toMatchObject({ value: { stands: false } })
    expect(await accept(member(eli), reference, 1, 'facts')).toMatchObject({ value: { stands: false } })
    expect(await accept(member(finn), reference, 1, 'facts')).toMatchObject({ value: { stands: true } })
    expect(await actingIn(reference)).toMatchObject({ acceptedFor: 'facts' })
  })

  it('of two at once, and of one who presses twice, nobody is counted twice', async () => {
    const ana = await newHolder('DE')
    const reference = await confirmedFor({ from: newAddress(), person: { email: ana.email }, proof })
    const outcomes = await Promise.all([dee, dee, dee].map((one) => accept(member(one), reference, 1)))
    expect(outcomes.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { stands: false } }])
    const others = await Promise.all([eli, finn].map((one) => accept(member(one), reference, 1)))
    expect(others.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { stands: true } }])
  })

  it('is not accepted by whoever it is about: the person, or whoever acts for them', async () => {
    const [ana, gil] = [await newHolder('DE'), await newMember('reviewer')]
    const own = { ok: false, refusal: 'own-data' }
    const about = await confirmedFor({ from: newAddress(), person: { email: gil.email }, proof })
    expect(await accept(gil, about, 1)).toEqual(own)
    const from = await confirmedFor({ from: gil.email, person: { email: ana.email }, proof })
    expect(await accept(gil, from, 1)).toEqual(own)
    expect(await decide(gil, from, 1)).toMatchObject(own)
    const facts = ['phone', 'last-four'] as const
    expect(
      await recordFactsMatched({ by: gil.as('requests:decide'), reference: from, facts, at: hoursLater(1) }),
    ).toEqual(own)
    await acceptedByTwo([member(dee), member(eli)], from, 1)
  })

  it('facts release nothing of somebody who requires a passkey', async () => {
    const ana = await newHolder('DE')
    const reference = await confirmedFor({ from: newAddress(), person: { email: ana.email }, proof })
    const strict = { subjectId: ana.subjectId, choice: 'on', source: 'person', by: ana.subject, at } as const
    await transaction((tx) => appendSafeguard(tx, strict))
    expect(await accept(member(dee), reference, 1, 'facts')).toEqual({ ok: false, refusal: 'passkey-required' })
    expect(await accept(member(dee), reference, 1)).toMatchObject({ ok: true })
  })

  it('counts for the person that it was accepted for: another account that is found begins anew', async () => {
    const ana = await newHolder('DE')
    const person = { email: null, named: 'Ana Silva, 1 Rua Augusta' }
    const reference = await confirmedFor({ from: newAddress(), person, role: 'survivor', proof })
    expect(await accept(member(dee), reference, 1)).toMatchObject({ value: { stands: false } })
    const linking = { by: member(dee).as('requests:decide'), reference, at: hoursLater(1) }
    expect(await linkRepresented({ ...linking, address: ana.email })).toMatchObject({ ok: true })
    expect(await accept(member(eli), reference, 2)).toMatchObject({ value: { stands: false } })
    expect(await accept(member(dee), reference, 2)).toMatchObject({ value: { stands: true } })
  })
})

it('facts that were matched of one person do not count for the one that the request is about since', async () => {
  const ana = await newHolder('DE')
  const person = { email: null, named: 'Ana Silva, 1 Rua Augusta' }
  const reference = await confirmedFor({ from: newAddress(), person })
  const match = (one: Member | undefined) =>
    recordFactsMatched({
      by: member(one).as('requests:decide'),
      reference,
      facts: ['phone', 'last-four'],
      at: hoursLater(1),
    })
  expect(await match(dee)).toEqual({ ok: true, value: { released: false } })
  const linking = { by: member(dee).as('requests:decide'), reference, at: hoursLater(1) }
  expect(await linkRepresented({ ...linking, address: ana.email })).toMatchObject({ ok: true })
  expect(await match(eli)).toEqual({ ok: true, value: { released: false } })
  expect(await match(dee)).toEqual({ ok: true, value: { released: true } })
})
