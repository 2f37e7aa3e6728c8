import { afterAll, expect, it } from 'vitest'
import { transaction } from '#db/transaction.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { requestAddressHash } from '#lib/requests/address-hash.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { concernsOwnData } from '#lib/requests/own-data.ts'
import { sendBackDecision } from '#lib/requests/send-back.ts'
import { startReview } from '#lib/requests/start-review.ts'
import { asOwner } from '#tests/support/database.ts'
import { actionsOn, approveBy, ask, at, grantCopy, newHolder, newMember, wholeCopy, wordsOf } from './asking.ts'

afterAll(closeSender)

type Member = Awaited<ReturnType<typeof newMember>>

/** The hash by which their own address is found. */
async function ownAddress({ staffId }: Member) {
  const [row] = await asOwner()`select email_hash from staff_members where id = ${staffId}`
  return String(row?.email_hash)
}

const places = {
  'the account': async (hash: string, subjectId: string) =>
    asOwner()`update accounts set email_hash = ${hash} where subject_id = ${subjectId}`,
  'the contact': async (hash: string, subjectId: string) =>
    asOwner()`insert into contacts (subject_id, name, email_hash, region, source, created_at)
      values (${subjectId}, 'Dee', ${hash}, 'GB', 'person', ${at.toISOString()})`,
}

it.each(Object.keys(places) as (keyof typeof places)[])(
  'nobody reviews, decides, approves or sends back what is about them: %s',
  async (place) => {
    const [dee, eli] = [await newMember('reviewer', 'approver'), await newMember('reviewer')]
    const ana = await newHolder('DE')
    const reference = await ask(ana, { kind: 'deletion' })
    await places[place](await ownAddress(dee), ana.subjectId)
    const before = [await wordsOf(reference), await actionsOn(reference)]
    const own = { ok: false, refusal: 'own-data' }
    const decide = { reference, proposals: grantCopy, at }
    expect(await startReview({ by: dee.as('requests:decide'), reference, at })).toEqual(own)
    expect(await decideRequest({ ...decide, by: dee.as('requests:decide') })).toEqual(own)
    expect([await wordsOf(reference), await actionsOn(reference)]).toEqual(before)
    expect(await decideRequest({ ...decide, by: eli.as('requests:decide') })).toMatchObject({ ok: true })
    expect(await approveBy(dee, reference)).toEqual(own)
    const back = { by: dee.as('requests:approve'), reference, note: 'No', at }
    expect(await sendBackDecision(back)).toEqual(own)
  },
)

it('knows the address that a request came from, and takes no stranger for the person', async () => {
  const [dee, ana] = [await newMember('reviewer'), await newHolder()]
  const look = () => transaction((tx) => concernsOwnData(tx, dee.as('requests:decide'), ana.subjectId))
  const reference = await ask(ana, wholeCopy)
  expect(await look()).toBe(false)
  await asOwner()`update requests set address_hash = ${requestAddressHash(dee.email)} where reference = ${reference}`
  expect(await look()).toBe(true)
})
