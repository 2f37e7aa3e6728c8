import { randomUUID } from 'node:crypto'
import { categories } from '#lib/data-map/vocabulary.ts'
import { expect, test } from '#tests/support/journey.ts'
import { press } from '#tests/support/journey-steps.ts'
import { letIn, newPerson } from '#tests/support/people.ts'
import { newRequest } from '#tests/support/people-requests.ts'
import { look } from './look.ts'

test.setTimeout(240_000)

test('what somebody sees while there are two sheets of recovery codes', async ({ page, site }) => {
  const bo = await newPerson('Bo')
  await letIn(page, site, bo, 'passkey')
  for (const button of ['Make codes', 'Make new codes']) {
    await page.goto('/account/security/recovery-codes')
    await press(page, button)
    await expect(page.locator('ol code')).toHaveCount(10)
  }
  await look(page, 'the new sheet')
  await page.goto('/account/security/recovery-codes')
  await look(page, 'recovery codes, two sheets')
  await page.goto('/account/security')
  await expect(page.getByText('New codes were made')).toBeVisible()
  await look(page, 'sign-in and security, two sheets')
})

test('what an account holder sees who is reported dead', async ({ page, site }) => {
  const [ana, bo] = [await newPerson('Ana'), await newPerson('Bo')]
  const reference = await newRequest(ana, { kind: 'copy', categories: [...categories] })
  const id = randomUUID()
  await site.sql`insert into representatives (id, request_id, role, subject_id, address_hash, confirmed_at, token_hash)
    select ${id}, id, 'survivor', ${bo.subjectId}, ${id}, now(), ${id} from requests where reference = ${reference}`
  await letIn(page, site, ana)
  await page.goto('/account')
  await expect(page.getByRole('heading', { name: 'Somebody told us that you have died' })).toBeVisible()
  await look(page, '/account of somebody reported dead')
  await page.goto('/account/alive')
  await look(page, '/account/alive of somebody reported dead')
})
