import { beforeEach, describe, expect, it } from 'vitest'
import { transaction } from '#db/transaction.ts'
import { chainNewEvents } from '#lib/audit/append-links.ts'
import { recordAudit } from '#lib/audit/record.ts'
import { verifyChain } from '#lib/audit/verify-chain.ts'
import { systemOf } from '#lib/auth/gate.ts'
import { asApp, asOwner } from '#tests/support/database.ts'

const at = new Date('2026-11-22T10:00:00.123Z')
const by = systemOf('test')
const happen = (many: number, when = at) =>
  transaction(async (tx) => {
    for (let nth = 0; nth < many; nth += 1)
      await recordAudit(tx, { action: 'test.done', by, detail: { nth, ž: true, none: null }, at: when })
  })

beforeEach(async () => {
  await asOwner()`truncate audit_chain, audit_events`
})

describe('the audit chain', () => {
  it('seals each event once, also with several sequencers at once', async () => {
    await happen(25)
    const counts = await Promise.all(Array.from({ length: 6 }, () => chainNewEvents(at, false)))
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(25)
    await happen(3)
    expect(await chainNewEvents(at, false)).toBe(3)
    expect(await verifyChain()).toMatchObject({ whole: true, length: 28, unsealed: 0 })
  })

  it('finds events dated long ago when it looks at everything', async () => {
    await happen(2, new Date('2024-01-01T00:00:00Z'))
    expect(await chainNewEvents(at, false)).toBe(0)
    expect((await verifyChain()).unsealed).toBe(2)
    expect(await chainNewEvents(at, true)).toBe(2)
  })

  it('shows any change, even of a microsecond', async () => {
    await happen(5)
    await chainNewEvents(at, false)
    const [third] = await asOwner()`select event_id as id from audit_chain where sequence = 3`
    const id = third?.id
    const spoil = [
      [
        asOwner()`update audit_events set at = at + interval '1 microsecond' where id = ${id}`,
        asOwner()`update audit_events set at = ${at} where id = ${id}`,
      ],
      [
        asOwner()`update audit_events set actor = 'me' where id = ${id}`,
        asOwner()`update audit_events set actor = 'test' where id = ${id}`,
      ],
      [
        asOwner()`update audit_events set detail = jsonb_set(detail, '{none}', '1') where id = ${id}`,
        asOwner()`update audit_events set detail = jsonb_set(detail, '{none}', 'null') where id = ${id}`,
      ],
    ] as const
    for (const [change, back] of spoil) {
      await change
      expect(await verifyChain()).toMatchObject({ whole: false, brokenAt: 3 })
      await back
      expect((await verifyChain()).whole).toBe(true)
    }
    await asOwner()`delete from audit_chain where sequence = 3`
    expect(await verifyChain()).toMatchObject({ whole: false, brokenAt: 3, unsealed: 1 })
  })

  it('cannot be changed by the role the product uses', async () => {
    await happen(1)
    await chainNewEvents(at, false)
    for (const change of [
      asApp()`update audit_events set action = 'x'`,
      asApp()`delete from audit_events`,
      asApp()`update audit_chain set hash = 'x'`,
      asApp()`delete from audit_chain`,
    ])
      await expect(change).rejects.toThrow('permission denied')
  })
})
