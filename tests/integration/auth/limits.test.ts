import { afterAll, expect, it } from 'vitest'
import { closeDatabase } from '#db/client.ts'
import { countAttempt, forgetAttempts, forgetOldAttempts } from '#lib/limits/count-attempt.ts'
import { asOwner } from '#tests/support/database.ts'

const at = new Date('2026-11-20T12:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

afterAll(closeDatabase)

it('lets exactly as many pass as the limit says, however many ask at once (RL-1)', async () => {
  const asked = await Promise.all(Array.from({ length: 60 }, () => countAttempt('letters-to-address', 'ana', at)))
  expect(asked.filter(({ allowed }) => allowed)).toHaveLength(5)
  expect(asked.find(({ allowed }) => !allowed)?.again).toEqual(later(60))
})

it('starts again when the window has passed, and counts everybody apart', async () => {
  for (let time = 0; time < 6; time += 1) await countAttempt('letters-to-address', 'bo', at)
  expect((await countAttempt('letters-to-address', 'bo', later(59))).allowed).toBe(false)
  expect((await countAttempt('letters-to-address', 'cy', later(59))).allowed).toBe(true)
  expect((await countAttempt('letters-to-address', 'bo', later(60))).allowed).toBe(true)
})

it('forgets after a success, and in time', async () => {
  for (let time = 0; time < 5; time += 1) await countAttempt('second-factor', 'dee', at)
  await forgetAttempts('second-factor', 'dee')
  expect((await countAttempt('second-factor', 'dee', at)).allowed).toBe(true)
  await forgetOldAttempts(later(48 * 60))
  expect(await asOwner()`select 1 from rate_limits`).toHaveLength(0)
})

it('keeps nobody’s name', async () => {
  await countAttempt('letters-by-client', '203.0.113.7', at)
  const rows = await asOwner()`select bucket from rate_limits`
  for (const { bucket } of rows) expect(bucket).toMatch(/^[0-9a-f]{64}$/)
})
