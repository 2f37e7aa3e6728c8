import type { Page, Response } from '@playwright/test'
import { expect, test } from '#tests/support/journey.ts'
import { heading } from '#tests/support/journey-steps.ts'

/** What nobody who only reads should be met with. */
async function expectQuiet(page: Page, answer: Response | null): Promise<void> {
  expect(answer?.status()).toBe(200)
  const headers = await answer?.allHeaders()
  expect(headers?.['content-security-policy']).toContain("script-src 'none'")
  expect(headers?.['set-cookie']).toBeUndefined()
  expect(await page.locator('script').count()).toBe(0)
  expect(await page.context().cookies()).toEqual([])
}

test('a visitor reads what we do without an account, a cookie or a script', async ({ page, request }) => {
  await expectQuiet(page, await page.goto('/'))
  await expect(heading(page, /Your privacy at/)).toBeVisible()

  await page.getByRole('link', { name: 'Read the privacy policy' }).click()
  await expect(heading(page, /policy/i)).toBeVisible()
  await expectQuiet(page, await page.reload())
  const sent = await (await request.get('/policy')).text()
  expect(sent).toContain('<h2')
  expect(sent.replace(/<[^>]+>/g, ' ')).toMatch(/children under 13/i)

  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: 'What we hold' }).click()
  await expect(heading(page, /hold/i)).toBeVisible()
  await expect(page.getByRole('main')).toContainText('Visits to our site')
  await expectQuiet(page, await page.reload())

  await page.getByRole('contentinfo').getByRole('link', { name: 'Security' }).click()
  await expect(heading(page, 'Security')).toBeVisible()
  await expectQuiet(page, await page.reload())
})
