import { afterAll, describe, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { settleBirth } from '#lib/demonstration/settle-birth.ts'
import { asApp, asOwner } from '#tests/support/database.ts'

const at = new Date('2026-11-20T12:00:00Z')

afterAll(closeDatabase)

describe('how a database was born', () => {
  it('is settled once, also from several processes, and refuses the other mode', async () => {
    await Promise.all([settleBirth(at), settleBirth(at), settleBirth(at)])
    expect(await asOwner()`select demonstration from deployment`).toEqual([{ demonstration: false }])
    await asOwner()`update deployment set demonstration = true`
    await expect(settleBirth(at)).rejects.toThrow('born as a demonstration')
  })

  it('cannot be rewritten by the application', async () => {
    await expect(asApp()`update deployment set demonstration = true`).rejects.toThrow('permission denied')
    await expect(asApp()`delete from deployment`).rejects.toThrow('permission denied')
  })
})
