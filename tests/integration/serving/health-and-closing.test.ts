import { expect, it } from 'vitest'
import { openFakeSite, until } from './fake-site.ts'

it('is alive whatever happens, ready only with its database', async () => {
  const site = await openFakeSite((_request, response) => void response.end())
  const asked = async (path: string, host = 'privacy.test') => (await site.ask(path, { headers: { host } })).status
  expect([await asked('/health/live'), await asked('/health/ready', '10.0.0.7:3000')]).toEqual([200, 200])
  site.database.up = false
  expect([await asked('/health/live'), await asked('/health/ready')]).toEqual([200, 503])
  const { headers } = await site.ask('/health/ready')
  expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' })
  await site.stop()
})

it('finishes what runs before it closes, and takes nothing new', async () => {
  let reached = false
  const site = await openFakeSite((_request, response) => {
    reached = true
    setTimeout(() => response.end('finished'), 200)
  })
  const running = site.ask('/account')
  await until(() => reached)
  const closed = site.stop(5_000)
  expect(await running).toMatchObject({ status: 200, text: 'finished' })
  await closed
  await expect(site.ask('/account')).rejects.toThrow('ECONNREFUSED')
})

it('does not wait longer than its grace', async () => {
  let reached = false
  const site = await openFakeSite(() => {
    reached = true
  })
  const running = site.ask('/account').catch((error: Error) => error.message)
  await until(() => reached)
  const began = performance.now()
  await site.stop(300)
  expect(performance.now() - began).toBeLessThan(2_000)
  expect(await running).toMatch(/hang up|ECONNRESET/)
})
