import { afterAll, describe, expect, it } from 'vitest'
import { findDetailsOf } from '#lib/accounts/queries.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { carryOut } from '#lib/fulfilment/carry-out.ts'
import { closeSender } from '#lib/jobs/enqueue.ts'
import { listCorrectableOf, takesCorrection } from '#lib/requests/correction.ts'
import { decideRequest } from '#lib/requests/decide.ts'
import { saveDraft } from '#lib/requests/save-draft.ts'
import { findCorrection } from '#lib/requests/story-queries.ts'
import { submitRequest } from '#lib/requests/submit.ts'
import { ask, at, grantAll, hoursLater, letStand, newHolder, newMember, rowOf, wordsOf } from './asking.ts'

afterAll(closeSender)

async function wish(holder: Awaited<ReturnType<typeof newHolder>>, start: string, after: string) {
  const found = (await listCorrectableOf(holder.subject)).find(({ field }) => field.startsWith(start))
  if (!found) throw new Error(`${start} cannot be corrected`)
  return { kind: 'correction', field: found.field, label: found.label, after, reason: 'It was typed wrong' } as const
}

describe('a correction', () => {
  it('keeps what it said and what it says, and is done once it is granted', async () => {
    const ana = await newHolder('US-CA')
    const reference = await ask(ana, await wish(ana, 'accounts.region', 'DE'), ana.byCode)
    const row = await rowOf(reference)
    const shown = { before: 'California', after: 'Germany' }
    expect(await findCorrection(row)).toMatchObject({ ...shown, appliedAt: null })
    const dee = await newMember('reviewer')
    await decideRequest({ by: dee.as('requests:decide'), reference, proposals: grantAll(['all']), at })
    await letStand(reference)
    await carryOut({ requestId: row.id, by: systemOf('test'), at: hoursLater(1) })
    expect(await findCorrection(row)).toMatchObject({ ...shown, appliedAt: hoursLater(1) })
    expect(await findDetailsOf(ana.subject)).toMatchObject({ region: 'DE' })
    expect((await rowOf(reference)).state).toBe('done')
    expect(await wordsOf(reference)).toContain('correction-applied')
    expect((await rowOf(reference)).regime).toBe('us-ca')
  })

  it('is joined only where it is about the same field', async () => {
    const ana = await newHolder()
    const name = await wish(ana, 'accounts.name', 'Ana da Silva')
    const first = await ask(ana, name, ana.byCode)
    expect(await ask(ana, { ...name, after: 'Ana Silva Santos' }, ana.byCode)).toBe(first)
    expect(await ask(ana, await wish(ana, 'accounts.region', 'FR'), ana.byCode)).not.toBe(first)
  })

  it('never reaches into somebody else’s data, or puts in what cannot stand there', async () => {
    const [ana, bo] = [await newHolder(), await newHolder()]
    const details = await wish(ana, 'accounts.name', 'Somebody Else')
    const draftId = await saveDraft({ by: bo.subject, details, at })
    expect(await submitRequest({ by: bo.subject, draftId, at })).toEqual({ ok: false, refusal: 'field-gone' })
    expect(takesCorrection(details.field, 'two\nlines')).toBe(false)
    expect((await listCorrectableOf(ana.subject)).map(({ field }) => field).join()).not.toContain('mailing_address')
  })
})

it('is sent by more people at once than there are connections, and nobody waits for another', async () => {
  const drafts = await Promise.all(
    Array.from({ length: 14 }, async () => {
      const ana = await newHolder()
      const details = await wish(ana, 'accounts.name', 'Ana da Silva')
      return { by: ana.subject, draftId: await saveDraft({ by: ana.subject, details, at }), at }
    }),
  )
  const sent = await Promise.all(drafts.map(submitRequest))
  expect(sent.every(({ ok }) => ok)).toBe(true)
})
