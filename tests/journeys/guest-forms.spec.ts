import { expect, test } from '#tests/support/journey.ts'
import { newGuest } from '#tests/support/journey-guest.ts'
import { heading, press, problem } from '#tests/support/journey-steps.ts'

test('what was left out is said at its field, and what was typed is kept', async ({ page }) => {
  const gia = newGuest()
  await page.goto('/requests/start/correction')
  await press(page, 'Continue')
  await expect(page).toHaveTitle(/^Error: /)
  await expect(problem(page)).toContainText('Tell us what is wrong')
  await page.getByLabel('What is wrong?').fill('My name on the invoice')
  await page.getByLabel('What should it say?').fill('Moss')
  await page.getByLabel('Why is it wrong?').fill('It is misspelt')
  await press(page, 'Continue')
  await page.getByLabel('Your name').fill(gia.name)
  await page.getByLabel('E-mail address').fill('nowhere')
  await press(page, 'Continue')
  await expect(problem(page)).toContainText('e-mail address')
  await expect(page.getByLabel('Your name')).toHaveValue(gia.name)
  await page.getByLabel('E-mail address').fill(gia.email)
  await page.getByLabel('Where you live').selectOption({ label: 'France' })
  await press(page, 'Continue')
  await page.getByRole('link', { name: 'Change what is wrong' }).click()
  await expect(page.getByLabel('What is wrong?')).toHaveValue('My name on the invoice')
  await press(page, 'Continue')
  await expect(heading(page, 'Check your answers')).toBeVisible()
})

test('a link that opens nothing helps on', async ({ page }) => {
  await page.goto('/requests/confirm/there-is-no-such-link')
  await expect(heading(page, 'This link has ended')).toBeVisible()
  await page.getByRole('link', { name: 'Ask again' }).click()
  await expect(heading(page, 'Who is it for?')).toBeVisible()
})
