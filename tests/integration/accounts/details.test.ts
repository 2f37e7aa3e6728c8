import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { changeCardExpiry, removeCard } from '#lib/accounts/change-card.ts'
import { changeDetails } from '#lib/accounts/change-details.ts'
import { findCardOf, findDetailsOf, listCardsOf } from '#lib/accounts/queries.ts'
import { asOwner } from '#tests/support/database.ts'
import { someCard, someHolder } from './holders.ts'

const at = new Date('2026-11-20T12:00:00Z')
const address = { lines: ['1 High Street', 'Leeds'], postcode: 'LS1 1AA', country: 'United Kingdom' }

afterAll(closeDatabase)

describe('details', () => {
  it('changes one at a time, sealed, and notes only which', async () => {
    const { by, subjectId } = await someHolder(at)
    await changeDetails({ by, change: { field: 'name', name: 'Ana Núñez' }, at })
    await changeDetails({ by, change: { field: 'phone', phone: '+44 20 7946 0018' }, at })
    await changeDetails({ by, change: { field: 'mailing-address', mailingAddress: address }, at })
    expect(await findDetailsOf(by)).toMatchObject({
      name: 'Ana Núñez',
      phone: '+44 20 7946 0018',
      mailingAddress: address,
      confirmedOn: null,
    })
    const [row] = await asOwner()`select phone, mailing_address from accounts where subject_id = ${subjectId}`
    expect(JSON.stringify(row)).not.toMatch(/7946|Leeds/)
    const trail = await asOwner()`select detail from audit_events where action = 'details.changed'`
    expect(trail.map(({ detail }) => detail.field)).toEqual(['name', 'phone', 'mailing-address'])
    expect(JSON.stringify(trail)).not.toMatch(/Núñez|7946|Leeds/)
  })

  it('says they were confirmed only when the person said so, on the company’s date', async () => {
    const { by } = await someHolder(at)
    const night = new Date('2026-07-01T23:30:00Z')
    await changeDetails({ by, change: { field: 'nothing' }, at: night })
    expect((await findDetailsOf(by))?.confirmedOn).toBe('2026-07-02')
  })

  it('takes a number and an address away', async () => {
    const { by } = await someHolder(at)
    await changeDetails({ by, change: { field: 'phone', phone: '020 7946 0018' }, at })
    await changeDetails({ by, change: { field: 'phone', phone: null }, at })
    await changeDetails({ by, change: { field: 'mailing-address', mailingAddress: null }, at })
    expect(await findDetailsOf(by)).toMatchObject({ phone: null, mailingAddress: null })
  })

  it('touches nobody else', async () => {
    const [ana, bo] = [await someHolder(at), await someHolder(at)]
    await changeDetails({ by: ana.by, change: { field: 'name', name: 'Changed' }, at })
    expect((await findDetailsOf(bo.by))?.name).toBe('Ana Silva')
  })
})

describe('cards', () => {
  const expiry = { expiryMonth: 1, expiryYear: 2030 }

  it('answers for somebody else’s card as for one that is not there', async () => {
    const [ana, bo] = [await someHolder(at), await someHolder(at)]
    const cardId = await someCard(bo.subjectId, at)
    const absent = '00000000-0000-4000-8000-000000000000'
    for (const id of [cardId, absent]) {
      expect(await findCardOf(ana.by, id)).toBeNull()
      expect(await changeCardExpiry({ by: ana.by, cardId: id, expiry, at })).toEqual({
        ok: false,
        refusal: 'not-found',
      })
      expect(await removeCard({ by: ana.by, cardId: id, at })).toEqual({ ok: false, refusal: 'not-found' })
    }
    expect(await findCardOf(bo.by, cardId)).toMatchObject({ expiryMonth: 8, expiryYear: 2028 })
  })

  it('takes an expiry to the end of its month, and removes a card once', async () => {
    const { by, subjectId } = await someHolder(at)
    const cardId = await someCard(subjectId, at)
    const over = { expiryMonth: 10, expiryYear: 2026 }
    expect(await changeCardExpiry({ by, cardId, expiry: over, at })).toEqual({ ok: false, refusal: 'over-already' })
    const thisMonth = { expiryMonth: 11, expiryYear: 2026 }
    expect(await changeCardExpiry({ by, cardId, expiry: thisMonth, at })).toEqual({ ok: true, value: null })
    const pressed = await Promise.all([1, 2].map(() => removeCard({ by, cardId, at })))
    expect(pressed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listCardsOf(by)).toEqual([])
  })

  it('shows nothing of the token', async () => {
    const { by, subjectId } = await someHolder(at)
    await someCard(subjectId, at)
    expect(Object.keys((await listCardsOf(by))[0] ?? {}).sort()).toEqual([
      'brand',
      'expiryMonth',
      'expiryYear',
      'id',
      'lastFour',
    ])
  })
})
